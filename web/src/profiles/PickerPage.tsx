import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { isProblem, type Problem } from '../api/problem';
import { PlainLayout } from '../app/PlainLayout';
import { useReturnAddress } from '../app/returnAddress';
import { useAppSelector } from '../app/store';
import { ButtonLink } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { PageTitle } from '../ui/PageTitle';
import { useProblemText } from '../ui/useProblemText';
import { PinDialog } from './PinDialog';
import { ProfileGrid } from './ProfileGrid';
import { type ProfileCard, useProfilesQuery } from './profilesApi';
import { usePinnedChoice } from './usePinnedChoice';

export function PickerPage() {
  const { t } = useTranslation('profiles');
  const { data: profiles, error, refetch } = useProfilesQuery();
  const { carry } = useReturnAddress('/browse');
  const { asked, opening, choose, answer, giveUp } = usePinnedChoice();
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const text = useProblemText();
  // With a children's profile one looks, and changes nothing.
  const kids = useAppSelector((state) => state.session.claims?.kids ?? false);

  async function begin(profile: ProfileCard) {
    setRefusal(null);
    try {
      await choose(profile);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setRefusal(refused);
    }
  }

  if (profiles?.length === 0) return <Navigate to={carry('/profiles/new')} replace />;
  return (
    <PlainLayout>
      <PageTitle>{t('who')}</PageTitle>
      {error ? (
        <Failure title={t('failed')} problem={error} onRetry={refetch} />
      ) : (
        <div className="mx-auto flex max-w-5xl flex-col items-center gap-10 pt-[8vh] text-center">
          <h1 className="font-display text-[clamp(3rem,7vw,6rem)] leading-none">{t('who')}</h1>
          <ProfileGrid
            profiles={profiles}
            onChoose={begin}
            disabled={opening}
            addTo={kids ? null : carry('/profiles/new')}
          />
          <div role="alert" className="text-alarm">
            {refusal && text(refusal)}
          </div>
          {!kids && (
            <ButtonLink look="quiet" to="/profiles/manage">
              {t('manage')}
            </ButtonLink>
          )}
        </div>
      )}
      {asked?.for === 'accountPin' && (
        <PinDialog
          title={t('enterAccountPin')}
          reason={t('leavingKids')}
          action={t('goOn')}
          onPin={answer}
          onClose={giveUp}
        />
      )}
      {asked?.for === 'pin' && (
        <PinDialog
          title={t('enterPin', { name: asked.profile.name })}
          action={t('enter')}
          onPin={answer}
          onClose={giveUp}
        />
      )}
    </PlainLayout>
  );
}
