import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { Section } from '../ui/Section';
import { Skeleton } from '../ui/Skeleton';
import { useOpening } from '../ui/useOpening';
import { RecoveryCodes } from './RecoveryCodes';
import { useSecondFactorQuery } from './secondFactorApi';
import { TurnOff } from './TurnOff';
import { TurnOn } from './TurnOn';

export function SecondFactorSection() {
  const { t } = useTranslation('secondFactor');
  const { data: factor, error, refetch } = useSecondFactorQuery();
  const { isOpen: changing, close, opener } = useOpening();
  const [codes, setCodes] = useState<string[]>([]);
  return (
    <Section id="second-factor" title={t('title')}>
      <p className="mb-4 max-w-prose text-dust">{t('what')}</p>
      {error && !factor && <Failure compact title={t('failed')} problem={error} onRetry={refetch} />}
      {!factor && !error && <Skeleton className="h-16" />}
      {factor && (
        <p role="status" className="mb-4">
          {factor.enabled ? t('on', { count: factor.recoveryCodesLeft }) : t('off')}
        </p>
      )}
      {codes.length > 0 && <RecoveryCodes codes={codes} onDone={() => setCodes([])} />}
      {factor && codes.length === 0 && !changing && (
        <Button look="quiet" {...opener}>
          {factor.enabled ? t('turnOff') : t('turnOn')}
        </Button>
      )}
      {changing && factor?.enabled && <TurnOff onDone={close} />}
      {changing && factor && !factor.enabled && (
        <TurnOn
          onDone={(given) => {
            setCodes(given);
            close();
          }}
        />
      )}
    </Section>
  );
}
