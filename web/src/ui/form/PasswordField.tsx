import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiEye, FiEyeOff } from 'react-icons/fi';
import { Field, type FieldProps } from './Field';

export function PasswordField(props: FieldProps) {
  const { t } = useTranslation('account');
  const [shown, setShown] = useState(false);
  const Icon = shown ? FiEyeOff : FiEye;
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      tail={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t(shown ? 'hidePassword' : 'showPassword')}
          onClick={() => setShown(!shown)}
          className="rounded p-2 text-dust hover:text-screen"
        >
          <Icon className="size-5" aria-hidden="true" />
        </button>
      }
    />
  );
}
