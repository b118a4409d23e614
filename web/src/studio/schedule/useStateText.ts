import { useTranslation } from 'react-i18next';
import { useDate } from '../../ui/useDate';
import { useOperatorName } from '../changes/useOperatorName';
import type { StudioTitle } from '../model';

/** What its state means to viewers, in a sentence. */
export function useStateText(): (title: StudioTitle) => string {
  const { t } = useTranslation('schedule');
  const { moment } = useDate();
  const operatorName = useOperatorName();
  return ({ state, publishedAt, publishAt, takenDown }) => {
    switch (state) {
      case 'published':
        return publishedAt ? t('nowPublishedSince', { when: moment(publishedAt) }) : t('nowPublished');
      case 'scheduled':
        return t(publishAt ? 'nowScheduled' : 'whenReady');
      case 'withdrawn':
        return t('nowWithdrawn');
      case 'taken-down':
        return takenDown
          ? t('nowTakenDown', { when: moment(takenDown.at), who: operatorName(takenDown.by), reason: takenDown.reason })
          : t('nowWithdrawn');
      default:
        return t('nowDraft');
    }
  };
}
