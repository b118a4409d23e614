import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useAccent } from '../profiles/useAccent';

/** Around every page: the skip link, the place the focus goes to on a new page, and what tells that one is loading. */
export function Root() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const loading = useNavigation().state === 'loading';
  const arrived = useRef(pathname);
  useAccent();

  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    const taken = document.activeElement && document.activeElement !== document.body;
    if (!taken || !document.activeElement?.closest('main'))
      document.querySelector('main')?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-100 -translate-y-20 rounded-md bg-amber px-4 py-2 font-semibold text-night focus:translate-y-0"
      >
        {t('skip')}
      </a>
      {loading && <div aria-hidden="true" className="fixed inset-x-0 top-0 z-100 h-0.5 animate-shimmer bg-amber" />}
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
