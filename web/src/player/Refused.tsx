import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Problem } from '../api/problem';
import { withReturn } from '../app/returnAddress';
import { Button, ButtonLink } from '../ui/Button';
import { useProblemText } from '../ui/useProblemText';
import { Stage } from './Stage';
import { StreamList } from './StreamList';

interface RefusedProps {
  problem: Problem;
  titlePath: string;
  onRetry: () => void;
}

/** Why it does not play, and what to do about it: each refusal has its own way out. */
export function Refused({ problem, titlePath, onRetry }: RefusedProps) {
  const { t } = useTranslation(['player', 'app', 'offline']);
  const here = useLocation();
  const text = useProblemText();
  const back = (
    <ButtonLink look="quiet" to={titlePath}>
      {t('backToTitle')}
    </ButtonLink>
  );
  const retry = <Button onClick={onRetry}>{t('app:retry')}</Button>;

  if (problem.status === 402) {
    return (
      <Stage
        testId="refused-subscription"
        title={t('subscribeTitle')}
        actions={
          <>
            <ButtonLink to={withReturn('/plans', here)}>{t('seePlans')}</ButtonLink>
            {back}
          </>
        }
      >
        {t('subscribeText')}
      </Stage>
    );
  }
  if (problem.code === 'too-many-streams') {
    return (
      <Stage
        testId="refused-streams"
        title={t('streamsTitle')}
        actions={
          <>
            {retry}
            {back}
          </>
        }
      >
        <p>{t('streamsText')}</p>
        <StreamList devices={problem.devices ?? []} />
      </Stage>
    );
  }
  if (problem.status === 403) {
    return (
      <Stage
        testId="refused-maturity"
        title={t('maturityTitle')}
        actions={
          <>
            <ButtonLink to={withReturn('/profiles', here)}>{t('otherProfile')}</ButtonLink>
            {back}
          </>
        }
      >
        {t('maturityText')}
      </Stage>
    );
  }
  if (problem.code === 'download-expired') {
    return (
      <Stage
        testId="download-expired"
        title={t('offline:expiredTitle')}
        actions={
          <>
            <ButtonLink to="/downloads">{t('offline:toDownloads')}</ButtonLink>
            {retry}
          </>
        }
      >
        {t('offline:expiredText')}
      </Stage>
    );
  }
  const gone = problem.status === 404 || problem.code === 'not-ready';
  const title = gone ? t('goneTitle') : t(problem.status === 0 ? 'offlineTitle' : 'startTitle');
  return (
    <Stage
      testId="refused"
      title={title}
      actions={
        <>
          {retry}
          {back}
        </>
      }
    >
      {gone ? t('goneText') : problem.status >= 500 ? t('startText') : text(problem)}
    </Stage>
  );
}
