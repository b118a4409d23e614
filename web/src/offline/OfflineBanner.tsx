import { useTranslation } from 'react-i18next';
import { FiWifiOff } from 'react-icons/fi';
import { Link, useLocation } from 'react-router';
import { useOnline } from './useOnline';

/** Says that there is no network, on every page, for as long as there is none. */
export function OfflineBanner() {
  const { t } = useTranslation('offline');
  const online = useOnline();
  const { pathname } = useLocation();
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex justify-center px-4 md:bottom-6"
    >
      {!online && (
        <p
          data-testid="offline-banner"
          className="pointer-events-auto flex items-center gap-3 rounded-full border border-seam bg-velvet px-5 py-2.5 text-sm shadow-2xl"
        >
          <FiWifiOff className="size-5 shrink-0 text-amber" aria-hidden="true" />
          <span>
            <span className="font-semibold">{t('offline')}</span>
            <span className="text-dust max-sm:hidden"> · {t('offlineText')}</span>
          </span>
          {pathname !== '/downloads' && (
            <Link to="/downloads" className="font-semibold whitespace-nowrap text-amber underline underline-offset-4">
              {t('downloads')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
