import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { useProblemText } from '../../ui/useProblemText';
import type { StudioTitle } from '../model';
import { Card } from '../parts/Page';
import { StateBadge } from '../parts/StateBadge';
import { usePublishMutation, useRestoreMutation, useWithdrawMutation } from '../studioApi';
import { DangerCard } from './DangerCard';
import { ScheduleForm } from './ScheduleForm';
import { useStateText } from './useStateText';

/** Whether viewers see a title, from when and until when. */
export function PublishingPart({ title }: { title: StudioTitle }) {
  const { t } = useTranslation('schedule');
  const [publish, publishing] = usePublishMutation();
  const [withdraw, withdrawing] = useWithdrawMutation();
  const [restore, restoring] = useRestoreMutation();
  const problemText = useProblemText();
  const stateText = useStateText();
  const { id, version, published, publishWhenReady, takenDown } = title;
  const hasVideo = title.assets.some(({ kind, state }) => kind === 'feature' && state === 'ready');
  const busy = publishing.isLoading || withdrawing.isLoading || restoring.isLoading;
  const problem = [publishing.error, withdrawing.error, restoring.error].find(isProblem);

  return (
    <div className="grid items-start gap-5 xl:grid-cols-2">
      <Card title={t('now')}>
        <div className="flex flex-col gap-4">
          <p className="flex flex-wrap items-center gap-3">
            <StateBadge state={title.state} />
            <span role="status">{stateText(title)}</span>
          </p>
          {publishWhenReady && title.publishAt && <p className="text-sm text-amber">{t('whenReady')}</p>}
          {!hasVideo && published && <p className="text-sm text-amber">{t('noVideo')}</p>}
          {takenDown ? (
            <div>
              <Button size="sm" disabled={busy} onClick={() => void restore({ id })}>
                {t('restore')}
              </Button>
              <p className="mt-2 text-sm text-dust">{t('restoreHint')}</p>
            </div>
          ) : (
            <div className="flex flex-wrap gap-2.5">
              {!published && (
                <>
                  <Button size="sm" disabled={busy} onClick={() => void publish({ id, version, when: 'now' })}>
                    {t('publishNow')}
                  </Button>
                  {!hasVideo && !publishWhenReady && (
                    <Button
                      size="sm"
                      look="quiet"
                      disabled={busy}
                      onClick={() => void publish({ id, version, when: 'ready' })}
                    >
                      {t('publishReady')}
                    </Button>
                  )}
                </>
              )}
              {(published || publishWhenReady) && (
                <Button size="sm" look="quiet" disabled={busy} onClick={() => void withdraw({ id, version })}>
                  {t('withdraw')}
                </Button>
              )}
            </div>
          )}
          <p role="alert" className="text-sm text-alarm empty:hidden">
            {problem && problemText(problem)}
          </p>
        </div>
      </Card>
      <ScheduleForm title={title} />
      <DangerCard title={title} />
    </div>
  );
}
