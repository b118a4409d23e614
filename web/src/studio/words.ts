import i18next from 'i18next';
import * as artwork from './artwork/words';
import * as business from './business/words';
import * as changes from './changes/words';
import * as editor from './editor/words';
import * as encodings from './encodings/words';
import * as library from './library/words';
import * as numbers from './numbers/words';
import * as schedule from './schedule/words';
import * as shelves from './shelves/words';
import * as studio from './studioWords';
import * as support from './support/words';
import * as upload from './upload/words';

const areas = {
  studio,
  library,
  editor,
  upload,
  encodings,
  artwork,
  shelves,
  schedule,
  changes,
  numbers,
  business,
  support,
};

/** The words of the studio, by their namespaces: they come with its pages, so that viewers do not carry them. */
export type StudioWords = { [A in keyof typeof areas]: (typeof areas)[A]['en'] };

export function addStudioWords() {
  for (const [area, { en, fr }] of Object.entries(areas)) {
    i18next.addResourceBundle('en', area, en);
    i18next.addResourceBundle('fr', area, fr);
  }
}
