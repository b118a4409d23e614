import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { useProblemText } from '../../ui/useProblemText';
import type { StudioTitle } from '../model';
import { TextBox } from '../parts/fields';
import { Card } from '../parts/Page';
import { TypedConfirmation } from '../parts/TypedConfirmation';
import { useRemoveTitleMutation, useTakeDownMutation } from '../studioApi';

/** What takes a title from viewers at once, or from the library for good. */
export function DangerCard({ title }: { title: StudioTitle }) {
  const { t } = useTranslation('schedule');
  const [asked, setAsked] = useState<'takedown' | 'delete' | null>(null);
  const close = () => setAsked(null);
  return (
    <div className="xl:col-span-2">
      <Card title={t('danger')}>
        <div className="grid gap-5 md:grid-cols-2">
          {!title.takenDown && (
            <div className="flex flex-col items-start gap-3">
              <p className="text-sm text-dust">{t('takedownHint')}</p>
              <Button size="sm" look="danger" onClick={() => setAsked('takedown')}>
                {t('takedown')}
              </Button>
            </div>
          )}
          <div className="flex flex-col items-start gap-3">
            <p className="text-sm text-dust">{t('deleteHint')}</p>
            <Button size="sm" look="danger" onClick={() => setAsked('delete')}>
              {t('delete')}
            </Button>
          </div>
        </div>
      </Card>
      {asked === 'takedown' && <TakedownDialog title={title} onClose={close} />}
      {asked === 'delete' && <DeleteDialog title={title} onClose={close} />}
    </div>
  );
}

function TakedownDialog({ title, onClose }: { title: StudioTitle; onClose: () => void }) {
  const { t } = useTranslation('schedule');
  const [takeDown, { error, isLoading }] = useTakeDownMutation();
  const [reason, setReason] = useState('');
  const problemText = useProblemText();
  return (
    <TypedConfirmation
      title={t('takedownTitle', { name: title.sheet.title })}
      word={t('takedownWord')}
      action={t('takedown')}
      ready={reason.trim() !== ''}
      sending={isLoading}
      problem={isProblem(error) ? problemText(error) : null}
      onConfirm={() =>
        void takeDown({ id: title.id, reason: reason.trim() }).then((answer) => answer.data && onClose())
      }
      onClose={onClose}
    >
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm text-dust">
        {t('takedownDoes', { returnObjects: true }).map((does) => (
          <li key={does}>{does}</li>
        ))}
      </ul>
      <TextBox label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={500} value={reason} onValue={setReason} />
    </TypedConfirmation>
  );
}

function DeleteDialog({ title, onClose }: { title: StudioTitle; onClose: () => void }) {
  const { t } = useTranslation('schedule');
  const [remove, { error, isLoading }] = useRemoveTitleMutation();
  const navigate = useNavigate();
  const problemText = useProblemText();
  return (
    <TypedConfirmation
      title={t('deleteTitle', { name: title.sheet.title })}
      word={title.key}
      action={t('delete')}
      sending={isLoading}
      problem={isProblem(error) ? problemText(error) : null}
      onConfirm={() =>
        void remove({ id: title.id, version: title.version }).then((answer) => 'data' in answer && navigate('/studio'))
      }
      onClose={onClose}
    >
      <p className="text-sm text-dust">{t('deleteText')}</p>
    </TypedConfirmation>
  );
}
