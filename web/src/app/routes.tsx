import { createBrowserRouter, type RouteObject } from 'react-router';
import { OperatorGate } from '../studio/OperatorGate';
import { BrokenPage } from './BrokenPage';
import { GrownGate, ProfileGate, SessionGate, StoredGate } from './gates';
import { HomeLayout } from './HomeLayout';
import { NotFoundPage } from './NotFoundPage';
import { Root } from './Root';
import { Splash } from './Splash';

type Page = () => React.ReactElement | null;

/** A page in a chunk of its own. */
function page(path: string, load: () => Promise<Page>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

const open: RouteObject[] = [
  page('/', async () => (await import('../landing/LandingPage')).LandingPage),
  page('/signup', async () => (await import('../account/SignUpPage')).SignUpPage),
  page('/signin', async () => (await import('../account/SignInPage')).SignInPage),
  page('/password/forgot', async () => (await import('../account/ForgotPasswordPage')).ForgotPasswordPage),
  page('/terms', async () => (await import('../account/TermsPage')).TermsPage),
  page('/password/reset', async () => (await import('../account/ResetPasswordPage')).ResetPasswordPage),
  page('/goodbye', async () => (await import('../account/GoodbyePage')).GoodbyePage),
  page('/email/verify', async () => (await import('../account/VerifyEmailPage')).VerifyEmailPage),
];

const forGrownUps: RouteObject[] = [page('/plans', async () => (await import('../billing/PlansPage')).PlansPage)];

const signedInGrownUps: RouteObject[] = [
  page('/profiles/manage', async () => (await import('../profiles/ManagePage')).ManagePage),
  page('/profiles/new', async () => (await import('../profiles/NewProfilePage')).NewProfilePage),
  page('/profiles/:id', async () => (await import('../profiles/EditProfilePage')).EditProfilePage),
  page('/account', async () => (await import('../account/AccountPage')).AccountPage),
  page('/checkout/return', async () => (await import('../billing/CheckoutReturnPage')).CheckoutReturnPage),
  page('/checkout/success', async () => (await import('../billing/CheckoutReturnPage')).CheckoutReturnPage),
  page('/checkout/cancel', async () => (await import('../billing/CheckoutCanceledPage')).CheckoutCanceledPage),
];

const browsing: RouteObject[] = [
  page('/browse', async () => (await import('../browse/HomePage')).HomePage),
  page('/browse/films', async () => (await import('../browse/TypePage')).FilmsPage),
  page('/browse/series', async () => (await import('../browse/TypePage')).SeriesPage),
  page('/genre/:slug', async () => (await import('../browse/GenrePage')).GenrePage),
  page('/channel/:slug', async () => (await import('../browse/ChannelPage')).ChannelPage),
  page('/title/:id', async () => (await import('../title/TitlePage')).TitlePage),
  page('/search', async () => (await import('../search/SearchPage')).SearchPage),
  page('/my-list', async () => (await import('../browse/MyListPage')).MyListPage),
  page('/activity', async () => (await import('../activity/ActivityPage')).ActivityPage),
];

const studio: RouteObject[] = [
  page('/studio', async () => (await import('../studio/library/LibraryPage')).LibraryPage),
  page('/studio/new', async () => (await import('../studio/editor/NewTitlePage')).NewTitlePage),
  page('/studio/titles/:id', async () => (await import('../studio/editor/TitleEditorPage')).TitleEditorPage),
  page('/studio/encodings', async () => (await import('../studio/encodings/EncodingsPage')).EncodingsPage),
  page('/studio/channels', async () => (await import('../studio/shelves/ShelvesPage')).ShelvesPage),
  page('/studio/schedule', async () => (await import('../studio/schedule/SchedulePage')).SchedulePage),
  page('/studio/history', async () => (await import('../studio/changes/ChangesPage')).ChangesPage),
  page('/studio/business', async () => (await import('../studio/business/BusinessPage')).BusinessPage),
  page('/studio/support', async () => (await import('../studio/support/SupportPage')).SupportPage),
  page('/studio/numbers', async () => (await import('../studio/numbers/NumbersPage')).NumbersPage),
];

export const router = createBrowserRouter([
  {
    Component: Root,
    HydrateFallback: Splash,
    ErrorBoundary: BrokenPage,
    children: [
      ...open,
      {
        Component: SessionGate,
        children: [
          page('/profiles', async () => (await import('../profiles/PickerPage')).PickerPage),
          { Component: GrownGate, children: signedInGrownUps },
          {
            Component: OperatorGate,
            children: [
              {
                lazy: async () => ({ Component: (await import('../studio/StudioLayout')).StudioLayout }),
                children: studio,
              },
            ],
          },
        ],
      },
      { Component: GrownGate, children: forGrownUps },
      {
        Component: ProfileGate,
        children: [{ Component: HomeLayout, children: browsing }],
      },
      {
        Component: StoredGate,
        children: [
          {
            Component: HomeLayout,
            children: [page('/downloads', async () => (await import('../offline/DownloadsPage')).DownloadsPage)],
          },
          page('/watch/:id', async () => (await import('../player/WatchPage')).WatchPage),
        ],
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
