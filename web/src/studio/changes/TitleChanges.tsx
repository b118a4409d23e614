import { useTranslation } from 'react-i18next';
import { ChangeList } from './ChangeList';

export function TitleChanges({ id }: { id: string }) {
  const { t } = useTranslation('changes');
  return (
    <section aria-label={t('title')}>
      <p className="mb-4 text-sm text-dust">{t('titleHint')}</p>
      <ChangeList id={id} />
    </section>
  );
}
