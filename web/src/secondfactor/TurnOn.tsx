import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { PasswordField } from '../ui/form/PasswordField';
import { useForm } from '../ui/form/useForm';
import { QrCode } from './QrCode';
import { type Begun, useBeginSecondFactorMutation, useConfirmSecondFactorMutation } from './secondFactorApi';

/** First the password, then the secret for the app, then its first code. Gives the recovery codes; none if given up. */
export function TurnOn({ onDone }: { onDone: (codes: string[]) => void }) {
  const [begun, setBegun] = useState<Begun | null>(null);
  return begun ? <Confirm begun={begun} onDone={onDone} /> : <Begin onBegun={setBegun} onGiveUp={() => onDone([])} />;
}

function Begin({ onBegun, onGiveUp }: { onBegun: (begun: Begun) => void; onGiveUp: () => void }) {
  const { t } = useTranslation(['secondFactor', 'account', 'app']);
  const [begin] = useBeginSecondFactorMutation();
  const { problem, sending, text, form } = useForm({
    initial: { password: '' },
    check: ({ password }) => (password ? {} : { password: t('account:passwordNeeded') }),
    send: async ({ password }) => onBegun(await begin({ password }).unwrap()),
    place: ({ code }) => (code === 'invalid-credentials' ? { password: t('account:currentWrong') } : null),
  });
  return (
    <form {...form} aria-label={t('turnOn')} className="flex max-w-md flex-col gap-5">
      <PasswordField
        label={t('account:currentPassword')}
        autoComplete="current-password"
        autoFocus
        {...text('password')}
      />
      <FormProblem text={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={sending}>
          {t('goOn')}
        </Button>
        <Button look="quiet" onClick={onGiveUp}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  );
}

function Confirm({ begun, onDone }: { begun: Begun; onDone: (codes: string[]) => void }) {
  const { t } = useTranslation('secondFactor');
  const [confirm] = useConfirmSecondFactorMutation();
  const { problem, sending, text, form } = useForm({
    initial: { code: '' },
    check: ({ code }) => (/^\d{6}$/.test(code.trim()) ? {} : { code: t('sixDigits') }),
    send: async ({ code }) => onDone((await confirm({ code: code.trim() }).unwrap()).recoveryCodes),
    place: ({ code }) => (code === 'second-factor-wrong' ? { code: t('codeWrong') } : null),
  });
  return (
    <form {...form} aria-label={t('turnOn')} className="flex max-w-md flex-col gap-5">
      <p>{t('scan')}</p>
      <QrCode text={begun.uri} label={t('qr')} />
      <p className="text-sm text-dust">
        {t('orType')} <code className="break-all text-screen">{begun.secret}</code>
      </p>
      <Field
        label={t('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        autoFocus
        {...text('code')}
      />
      <FormProblem text={problem} />
      <Button type="submit" disabled={sending} className="self-start">
        {t('turnOn')}
      </Button>
    </form>
  );
}
