import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { Section } from '../ui/Section';
import { Skeleton } from '../ui/Skeleton';
import { useDate } from '../ui/useDate';
import { useOpening } from '../ui/useOpening';
import { canUsePasskeys } from './ceremony';
import { NewPasskeyForm } from './NewPasskeyForm';
import { type Passkey, usePasskeysQuery, useRemovePasskeyMutation } from './passkeyApi';

export function PasskeysSection() {
  const { t } = useTranslation('passkey');
  const { data: passkeys, error, refetch } = usePasskeysQuery();
  const { isOpen: adding, close, opener } = useOpening();
  return (
    <Section id="passkeys" title={t('title')}>
      <p className="mb-4 max-w-prose text-dust">{t('what')}</p>
      {error && !passkeys && <Failure compact title={t('failed')} problem={error} onRetry={refetch} />}
      {!passkeys && !error && <Skeleton className="h-16" />}
      <ul className="divide-y divide-seam">
        {passkeys?.map((passkey) => (
          <Held key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      {passkeys?.length === 0 && <p className="text-dust">{t('none')}</p>}
      <div className="mt-4">
        {!canUsePasskeys() && <p className="text-dust">{t('cannot')}</p>}
        {canUsePasskeys() && !adding && (
          <Button look="quiet" {...opener}>
            {t('add')}
          </Button>
        )}
        {adding && <NewPasskeyForm onDone={close} />}
      </div>
    </Section>
  );
}

function Held({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation('passkey');
  const { moment } = useDate();
  const [remove, { isLoading }] = useRemovePasskeyMutation();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4 first:pt-0" data-testid="passkey">
      <div>
        <p className="font-semibold">{passkey.label}</p>
        {passkey.lastUsedAt && (
          <p className="text-sm text-dust">{t('lastUsed', { when: moment(passkey.lastUsedAt) })}</p>
        )}
      </div>
      <Button
        look="quiet"
        disabled={isLoading}
        aria-label={t('removeIt', { label: passkey.label })}
        onClick={() => void remove(passkey.id)}
      >
        {t('remove')}
      </Button>
    </li>
  );
}
