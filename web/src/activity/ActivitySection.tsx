import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button';
import { Section } from '../ui/Section';

/** On the account's page: the way to what was watched. */
export function ActivitySection() {
  const { t } = useTranslation('activity');
  return (
    <Section id="activity" title={t('title')}>
      <p className="mb-4 max-w-prose text-dust">{t('ofAccount')}</p>
      <ButtonLink look="quiet" to="/activity">
        {t('show')}
      </ButtonLink>
    </Section>
  );
}
