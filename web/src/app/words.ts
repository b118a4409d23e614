import * as account from '../account/words';
import * as activity from '../activity/words';
import * as billing from '../billing/words';
import * as browse from '../browse/words';
import * as landing from '../landing/words';
import * as offline from '../offline/words';
import * as passkey from '../passkey/words';
import * as player from '../player/words';
import * as profiles from '../profiles/words';
import * as search from '../search/words';
import * as secondFactor from '../secondfactor/words';
import type { StudioWords } from '../studio/words';
import * as title from '../title/words';
import * as app from './appWords';

export const english = {
  app: app.en,
  account: account.en,
  activity: activity.en,
  billing: billing.en,
  browse: browse.en,
  landing: landing.en,
  offline: offline.en,
  passkey: passkey.en,
  player: player.en,
  profiles: profiles.en,
  search: search.en,
  secondFactor: secondFactor.en,
  title: title.en,
};

export const french: typeof english = {
  app: app.fr,
  account: account.fr,
  activity: activity.fr,
  billing: billing.fr,
  browse: browse.fr,
  landing: landing.fr,
  offline: offline.fr,
  passkey: passkey.fr,
  player: player.fr,
  profiles: profiles.fr,
  search: search.fr,
  secondFactor: secondFactor.fr,
  title: title.fr,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof english & StudioWords;
  }
}
