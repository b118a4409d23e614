import { useTranslation } from 'react-i18next';
import { FiLock, FiPlus } from 'react-icons/fi';
import { Link } from 'react-router';
import { Skeleton } from '../ui/Skeleton';
import { Avatar } from './Avatar';
import type { ProfileCard } from './profilesApi';

interface ProfileGridProps {
  profiles: ProfileCard[] | undefined;
  onChoose: (profile: ProfileCard) => void;
  disabled: boolean;
  /** Null for whoever may not add one. */
  addTo: string | null;
}

export const MOST_PROFILES = 5;
export const tileLook = 'group flex w-28 flex-col items-center gap-3 rounded-xl text-center sm:w-36 lg:w-40';
export const tilePicture =
  'size-28 rounded-xl ring-3 ring-transparent transition duration-200 group-hover:ring-amber group-focus-visible:ring-amber sm:size-36 lg:size-40';

export function ProfileGrid({ profiles, onChoose, disabled, addTo }: ProfileGridProps) {
  const { t } = useTranslation('profiles');
  return (
    <ul className="flex flex-wrap justify-center gap-6 sm:gap-8">
      {!profiles && [0, 1, 2].map((n) => <Skeleton key={n} className="size-28 sm:size-36 lg:size-40" />)}
      {profiles?.map((profile) => (
        <li key={profile.id}>
          <button
            type="button"
            aria-disabled={disabled || undefined}
            onClick={() => disabled || onChoose(profile)}
            className={tileLook}
            data-testid="profile"
          >
            <Avatar url={profile.avatarUrl} name={profile.name} className={tilePicture} />
            <span className="flex max-w-full items-center gap-2 text-lg text-dust group-hover:text-screen">
              <span className="truncate">{profile.name}</span>
              {profile.hasPin && (
                <>
                  <FiLock className="size-4 shrink-0" aria-hidden="true" />
                  <span className="sr-only">({t('locked')})</span>
                </>
              )}
            </span>
            {profile.kids && (
              <span className="-mt-2 rounded-full bg-amber px-2.5 text-xs font-bold text-night">{t('kidsBadge')}</span>
            )}
          </button>
        </li>
      ))}
      {addTo && profiles && profiles.length < MOST_PROFILES && (
        <li>
          <Link to={addTo} className={tileLook}>
            <span className={`${tilePicture} grid place-items-center bg-velvet text-dust`}>
              <FiPlus className="size-10" aria-hidden="true" />
            </span>
            <span className="text-lg text-dust group-hover:text-screen">{t('add')}</span>
          </Link>
        </li>
      )}
    </ul>
  );
}
