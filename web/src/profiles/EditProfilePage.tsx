import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ProfileActivity } from '../activity/ProfileActivity';
import { NotFoundPage } from '../app/NotFoundPage';
import { PlainLayout } from '../app/PlainLayout';
import { Splash } from '../app/Splash';
import { PlayingSection } from '../player/PlayingSection';
import { session } from '../session';
import { Button, ButtonLink } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { PageTitle } from '../ui/PageTitle';
import { knownAccent } from './accents';
import { DeleteProfileDialog } from './DeleteProfileDialog';

import { ProfileForm } from './ProfileForm';
import { ProfilePin } from './ProfilePin';
import { useChangeProfileMutation, useChosenProfile, useProfileQuery } from './profilesApi';
import { useAccountPin } from './useAccountPin';

export function EditProfilePage() {
  const { t } = useTranslation(['profiles', 'app']);
  const { id = '' } = useParams();
  const { currentData: profile, error, refetch } = useProfileQuery(id);
  const [change] = useChangeProfileMutation();
  const { id: chosen } = useChosenProfile();
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  const { guarded, dialog } = useAccountPin();

  if (error && 'status' in error && error.status === 404) return <NotFoundPage />;
  if (error) {
    return (
      <PlainLayout>
        <Failure title={t('failed')} problem={error} onRetry={refetch} />
      </PlainLayout>
    );
  }
  if (!profile) return <Splash />;
  return (
    <PlainLayout>
      <PageTitle>{t('edit', { name: profile.name })}</PageTitle>
      <div className="mx-auto flex max-w-xl flex-col gap-10 pt-[4vh]">
        <div>
          <h1 className="mb-8 font-display text-[clamp(3rem,7vw,5rem)] leading-none">{t('editTitle')}</h1>
          <ProfileForm
            key={profile.id}
            initial={{
              name: profile.name,
              avatarId: profile.avatarId,
              kids: profile.kids,
              maturity: profile.maturity,
              language: profile.language?.slice(0, 2) === 'fr' ? 'fr' : 'en',
              autoplay: profile.autoplay ?? true,
              previews: profile.previews ?? true,
              subtitles: profile.subtitles ?? 'off',
              audio: profile.audio ?? 'original',
              accent: knownAccent(profile.accent),
            }}
            action={t('app:save')}
            onSend={async (draft) => {
              await guarded((accountPin) => change({ id: profile.id, change: draft, accountPin }).unwrap());
              // What the profile may see is a claim of the token: a new one carries it.
              if (profile.id === chosen) await session.renew(session.current());
              await navigate('/profiles/manage');
            }}
          />
        </div>
        {profile.id === chosen && <PlayingSection />}
        <ProfileActivity name={profile.name} chosen={profile.id === chosen} />
        <ProfilePin profile={profile} />
        <div className="flex flex-wrap justify-between gap-3 border-t border-seam pt-6">
          <ButtonLink look="quiet" to="/profiles/manage">
            {t('app:goBack')}
          </ButtonLink>
          <Button look="danger" onClick={() => setDeleting(true)}>
            {t('remove')}
          </Button>
        </div>
      </div>
      {dialog}
      {deleting && <DeleteProfileDialog profile={profile} onClose={() => setDeleting(false)} />}
    </PlainLayout>
  );
}
