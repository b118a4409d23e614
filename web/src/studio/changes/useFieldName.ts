import { useTranslation } from 'react-i18next';
import { en } from '../editor/words';
import { useCodes } from '../parts/useCodes';

type Known = keyof typeof en.field;

const isKnown = (field: string): field is Known => field in en.field;

/** A path of a sheet (`synopsis.fr`, `people[2].name`) as the form calls it; what the form does not know, as it is. */
export function useFieldName(): (path: string) => string {
  const { t } = useTranslation('editor');
  const { nameOf } = useCodes();
  return (path) => {
    const [, field = path, rest = ''] = /^([A-Za-z]+)(.*)$/.exec(path) ?? [];
    if (!isKnown(field)) return path;
    const language = /^\.([a-z]{2,3}(?:-[A-Za-z]+)*)$/.exec(rest)?.[1];
    const isText = field === 'names' || field === 'synopsis' || field === 'synopsisShort' || field === 'tagline';
    if (language && isText) return `${t(`field.${field}`)} (${nameOf.language(language)})`;
    return rest ? `${t(`field.${field}`)} ${rest.replace(/^\./, '')}` : t(`field.${field}`);
  };
}
