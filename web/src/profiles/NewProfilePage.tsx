import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '../api/problem';
import { useKeyFor } from '../api/useKeyFor';
import { spoken } from '../app/language';
import { PlainLayout } from '../app/PlainLayout';
import { useReturnAddress } from '../app/returnAddress';
import { ButtonLink } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import { ProfileForm } from './ProfileForm';
import { useCreateProfileMutation, useProfilesQuery } from './profilesApi';
import { useAccountPin } from './useAccountPin';
import { useOpenProfile } from './useOpenProfile';

export function NewProfilePage() {
  const { t, i18n } = useTranslation(['profiles', 'app']);
  const { data: profiles } = useProfilesQuery();
  const [create] = useCreateProfileMutation();
  const { carry } = useReturnAddress('/browse');
  const { open } = useOpenProfile();
  const navigate = useNavigate();
  const keyFor = useKeyFor();
  const { guarded, dialog } = useAccountPin();
  const [isFirst] = useState(() => profiles?.length === 0);

  return (
    <PlainLayout>
      <PageTitle>{t('newTitle')}</PageTitle>
      <div className="mx-auto max-w-xl pt-[4vh]">
        <h1 className="font-display text-[clamp(3rem,7vw,5rem)] leading-none">
          {t(isFirst ? 'firstTitle' : 'newTitle')}
        </h1>
        {isFirst && <p className="mt-3 text-dust">{t('firstText')}</p>}
        <div className="mt-8 flex flex-col gap-4">
          <ProfileForm
            initial={{
              name: '',
              avatarId: '',
              kids: false,
              maturity: 18,
              language: spoken(i18n.language),
              autoplay: true,
              previews: true,
              subtitles: 'off',
              audio: 'original',
              accent: 'amber',
            }}
            action={t('create')}
            place={({ code }) => (code === 'profile-limit' ? { name: t('limit') } : null)}
            onSend={async (draft) => {
              const made = await guarded((accountPin) => create({ draft, key: keyFor(draft), accountPin }).unwrap());
              if (!isFirst) return void (await navigate(carry('/profiles')));
              try {
                await open(made.id);
              } catch (refused) {
                // The profile is made; if it cannot be opened now, the picker says why.
                if (!isProblem(refused)) throw refused;
                await navigate(carry('/profiles'));
              }
            }}
          />
          {!isFirst && (
            <ButtonLink look="quiet" to={carry('/profiles')}>
              {t('app:cancel')}
            </ButtonLink>
          )}
        </div>
      </div>
      {dialog}
    </PlainLayout>
  );
}
