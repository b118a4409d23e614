import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

/** Asks before an unsaved page is left, within the app or out of it. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation('studio');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useWarnBeforeUnload(when);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title={t('leaveTitle')} onClose={() => blocker.reset()}>
      <p className="mb-6 text-dust">{t('leaveText')}</p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button size="sm" look="danger" onClick={() => blocker.proceed()}>
          {t('leaveAnyway')}
        </Button>
        <Button size="sm" onClick={() => blocker.reset()}>
          {t('stay')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The browser asks, before the tab is closed or loaded again. */
export function useWarnBeforeUnload(when: boolean) {
  useEffect(() => {
    if (!when) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [when]);
}
