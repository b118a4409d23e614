import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListHeading } from '../browse/ListHeading';
import { useChosenProfile } from '../profiles/profilesApi';
import { Button, ButtonLink } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Outcome } from '../ui/Outcome';
import { PageTitle } from '../ui/PageTitle';
import { ActivityList } from './ActivityList';
import { EraseDialog } from './EraseDialog';
import { useActivity } from './useActivity';

/** What the chosen profile watched, and when. A child looks, and is offered no erasing. */
export function ActivityPage() {
  const { t } = useTranslation(['activity', 'browse']);
  const { profile } = useChosenProfile();
  const activity = useActivity();
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState(false);
  const findSomething = <ButtonLink to="/browse">{t('browse:findSomething')}</ButtonLink>;

  function content() {
    if (activity.state !== 'empty') return <ActivityList activity={activity} />;
    if (erased) return <Outcome text={t('erased')}>{findSomething}</Outcome>;
    return (
      <Notice title={t('empty')} action={findSomething}>
        {t('emptyText')}
      </Notice>
    );
  }

  return (
    <div className="gutter mx-auto max-w-5xl pt-28">
      <PageTitle>{t('title')}</PageTitle>
      <ListHeading
        title={t('title')}
        text={profile && t('text', { name: profile.name })}
        controls={
          activity.state === 'some' &&
          profile?.kids === false && (
            <Button look="danger" onClick={() => setAsking(true)}>
              {t('erase')}
            </Button>
          )
        }
      />
      {content()}
      {asking && (
        <EraseDialog
          onClose={() => setAsking(false)}
          onErased={() => {
            setAsking(false);
            setErased(true);
          }}
        />
      )}
    </div>
  );
}
