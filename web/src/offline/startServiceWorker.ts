import { session } from '../session';

/**
 * Once somebody is signed in and the page has come up: what the app needs to open without a network is fetched then. It
 * is not of a page that only looks around, nor of the development server, whose files change under it.
 */
export function startServiceWorker() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const stop = session.subscribe(({ status }) => {
    if (status !== 'signed-in') return;
    stop();
    const start = () => void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 5_000 });
    else setTimeout(start, 2_000);
  });
}
