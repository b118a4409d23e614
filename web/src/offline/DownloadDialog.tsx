import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { withReturn } from '../app/returnAddress';
import { Button, ButtonLink } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Spinner } from '../ui/Spinner';
import { useProblemText } from '../ui/useProblemText';
import { ChoiceForm } from './ChoiceForm';
import { HeldList } from './HeldList';
import { useGrant } from './useGrant';

interface DownloadDialogProps {
  titleId: string;
  episodeId: string | null;
  onClose: () => void;
}

/** What to fetch of a film or an episode; or why it cannot be had, and what to do about it. */
export function DownloadDialog({ titleId, episodeId, onClose }: DownloadDialogProps) {
  const { t } = useTranslation(['offline', 'app']);
  const { offer, again, start } = useGrant(titleId, episodeId);
  const text = useProblemText();
  const here = useLocation();

  if (offer.state === 'offered') {
    const { title, episode } = offer.grant;
    return (
      <Dialog title={episode ? t('episodeLine', { ...episode }) : title.title} onClose={onClose}>
        <ChoiceForm
          grant={offer.grant}
          qualities={offer.qualities}
          onCancel={onClose}
          onStart={async (choice, bytes) => {
            await start(offer.grant, choice, bytes);
            onClose();
          }}
        />
      </Dialog>
    );
  }
  if (offer.state === 'asking') {
    return (
      <Dialog title={t('chooseTitle')} onClose={onClose}>
        <div className="grid h-40 place-items-center">
          <Spinner label={t('preparing')} />
        </div>
      </Dialog>
    );
  }
  const { problem } = offer;
  if (problem.code === 'download-limit') {
    const held = problem.downloads ?? [];
    return (
      <Dialog title={t('limitTitle')} onClose={onClose}>
        <div data-testid="download-limit">
          <p className="mb-4 text-dust">{t('limitText', { count: held.length })}</p>
          <HeldList held={held} onFreed={again} />
        </div>
      </Dialog>
    );
  }
  const plan = problem.code === 'downloads-not-in-plan' || problem.code === 'subscription-required';
  const never = problem.code === 'not-downloadable';
  return (
    <Dialog title={t(plan ? 'noPlanTitle' : 'refusedTitle')} onClose={onClose}>
      <p className="mb-6 text-dust">{plan ? t('noPlanText') : never ? t('encryptedText') : text(problem)}</p>
      <div className="flex flex-wrap justify-end gap-3">
        {plan && <ButtonLink to={withReturn('/plans', here)}>{t('seePlans')}</ButtonLink>}
        {!plan && !never && <Button onClick={again}>{t('app:retry')}</Button>}
        <Button look="quiet" onClick={onClose}>
          {t('app:close')}
        </Button>
      </div>
    </Dialog>
  );
}
