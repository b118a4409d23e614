import { useTranslation } from 'react-i18next';
import { FiEdit2, FiPlus } from 'react-icons/fi';
import { Link } from 'react-router';
import { PlainLayout } from '../app/PlainLayout';
import { ButtonLink } from '../ui/Button';
import { Failure, Notice } from '../ui/Notice';
import { PageTitle } from '../ui/PageTitle';
import { Skeleton } from '../ui/Skeleton';
import { AccountPin } from './AccountPin';
import { Avatar } from './Avatar';
import { MOST_PROFILES, tileLook, tilePicture } from './ProfileGrid';
import { useProfilesQuery } from './profilesApi';

export function ManagePage() {
  const { t } = useTranslation('profiles');
  const { data: profiles, error, isLoading, refetch } = useProfilesQuery();
  return (
    <PlainLayout>
      <PageTitle>{t('manage')}</PageTitle>
      <div className="mx-auto flex max-w-5xl flex-col items-center gap-10 pt-[8vh] text-center">
        <h1 className="font-display text-[clamp(3rem,7vw,6rem)] leading-none">{t('manage')}</h1>
        {error && <Failure title={t('failed')} problem={error} onRetry={refetch} />}
        {profiles?.length === 0 && <Notice title={t('none')}>{t('noneText')}</Notice>}
        <ul className="flex flex-wrap justify-center gap-6 sm:gap-8">
          {isLoading && [0, 1, 2].map((n) => <Skeleton key={n} className="size-28 sm:size-36 lg:size-40" />)}
          {profiles?.map((profile) => (
            <li key={profile.id}>
              <Link to={`/profiles/${profile.id}`} aria-label={t('edit', { name: profile.name })} className={tileLook}>
                <span className="relative">
                  <Avatar url={profile.avatarUrl} name={profile.name} className={tilePicture} />
                  <span className="absolute inset-0 grid place-items-center rounded-xl bg-night/55">
                    <FiEdit2 className="size-8" aria-hidden="true" />
                  </span>
                </span>
                <span className="max-w-full truncate text-lg text-dust group-hover:text-screen">{profile.name}</span>
              </Link>
            </li>
          ))}
          {profiles && profiles.length < MOST_PROFILES && (
            <li>
              <Link to="/profiles/new" className={tileLook}>
                <span className={`${tilePicture} grid place-items-center bg-velvet text-dust`}>
                  <FiPlus className="size-10" aria-hidden="true" />
                </span>
                <span className="text-lg text-dust group-hover:text-screen">{t('add')}</span>
              </Link>
            </li>
          )}
        </ul>
        <div className="w-full max-w-xl text-left">
          <AccountPin />
        </div>
        <ButtonLink to="/profiles">{t('done')}</ButtonLink>
      </div>
    </PlainLayout>
  );
}
