import { useTranslation } from 'react-i18next';
import { withReturn } from '../app/returnAddress';
import { ButtonLink } from '../ui/Button';

interface ProfileActivityProps {
  name: string;
  /** It is the one that is watching. */
  chosen: boolean;
}

/** On a profile's page: the way to what it watched, by choosing it where it is another than the one that is watching. */
export function ProfileActivity({ name, chosen }: ProfileActivityProps) {
  const { t } = useTranslation('activity');
  return (
    <section aria-labelledby="activity" className="border-t border-seam pt-8">
      <h2 id="activity" className="mb-3 font-display text-3xl leading-none tracking-wide">
        {t('title')}
      </h2>
      <p className="mb-4 text-dust">{t(chosen ? 'ofThis' : 'ofAnother', { name })}</p>
      <ButtonLink
        look="quiet"
        to={chosen ? '/activity' : withReturn('/profiles', { pathname: '/activity', search: '' })}
      >
        {t(chosen ? 'show' : 'choose')}
      </ButtonLink>
    </section>
  );
}
