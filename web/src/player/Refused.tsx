import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Problem } from '../api/problem';
import { withReturn } from '../app/returnAddress';
import { useAppSelector } from '../app/store';
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
  const kids = useAppSelector((state) => state.session.claims?.kids === true);
  const retry = <Button onClick={onRetry}>{t('app:retry')}</Button>;
  const otherProfile = <ButtonLink to={withReturn('/profiles', here)}>{t('otherProfile')}</ButtonLink>;

  function stage(testId: string, title: string, children: ReactNode, ways: ReactNode) {
    const actions = (
      <>
        {ways}
        <ButtonLink look="quiet" to={titlePath}>
          {t('backToTitle')}
        </ButtonLink>
      </>
    );
    return (
      <Stage testId={testId} title={title} actions={actions}>
        {children}
      </Stage>
    );
  }

  if (problem.status === 402) {
    // A child can neither see nor choose a plan.
    const plans = <ButtonLink to={withReturn('/plans', here)}>{t('seePlans')}</ButtonLink>;
    const words = t(kids ? 'subscribeKids' : 'subscribeText');
    return stage('refused-subscription', t('subscribeTitle'), words, kids ? otherProfile : plans);
  }
  if (problem.code === 'too-many-streams') {
    const devices = (
      <>
        <p>{t('streamsText')}</p>
        <StreamList devices={problem.devices ?? []} onFreed={onRetry} />
      </>
    );
    const plans = !kids && (
      <ButtonLink look="quiet" to={withReturn('/plans', here)}>
        {t('seePlans')}
      </ButtonLink>
    );
    return stage(
      'refused-streams',
      t('streamsTitle'),
      devices,
      <>
        <Button look="quiet" onClick={onRetry}>
          {t('app:retry')}
        </Button>
        {plans}
      </>,
    );
  }
  if (problem.status === 403) return stage('refused-maturity', t('maturityTitle'), t('maturityText'), otherProfile);
  if (problem.status === 404 || problem.code === 'not-ready') {
    return stage('refused', t('goneTitle'), t('goneText'), retry);
  }
  if (problem.code === 'download-expired') {
    const ways = (
      <>
        <ButtonLink to="/downloads">{t('offline:toDownloads')}</ButtonLink>
        {retry}
      </>
    );
    return stage('download-expired', t('offline:expiredTitle'), t('offline:expiredText'), ways);
  }
  const title = t(problem.status === 0 ? 'offlineTitle' : 'startTitle');
  return stage('refused', title, problem.status >= 500 ? t('startText') : text(problem), retry);
}
