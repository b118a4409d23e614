import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { OfflineBanner } from '../offline/OfflineBanner';
import { Header } from './Header';
import { TabBar } from './TabBar';

export function HomeLayout() {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-dvh flex-col">
      <Header />
      <main id="content" tabIndex={-1} className="grow">
        <Outlet />
      </main>
      <footer className="gutter mt-16 border-t border-seam/60 py-8 pb-28 text-sm text-dust md:pb-8">
        {t('footer')}
      </footer>
      <OfflineBanner />
      <TabBar />
    </div>
  );
}
