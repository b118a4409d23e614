import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../ui/form/FieldError';
import { Failure } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useAvatarsQuery } from './profilesApi';

interface AvatarChooserProps {
  value: string;
  error: string | undefined;
  onChoose: (id: string) => void;
}

/** Radio buttons that look like pictures. A new profile gets one at random, so that nobody has to choose. */
export function AvatarChooser({ value, error, onChoose }: AvatarChooserProps) {
  const { t } = useTranslation('profiles');
  const { data: avatars, error: problem, refetch } = useAvatarsQuery();
  const id = useId();
  const first = useRef(onChoose);

  useEffect(() => {
    const any = avatars?.[Math.floor(Math.random() * avatars.length)];
    if (!value && any) first.current(any.id);
  }, [avatars, value]);

  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 text-sm font-medium text-dust">{t('avatar')}</legend>
      {problem && <Failure compact title={t('avatarsFailed')} problem={problem} onRetry={refetch} />}
      <div className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-3 overflow-y-auto p-1.5">
        {!avatars &&
          !problem &&
          Array.from({ length: 12 }, (_, n) => n).map((n) => <Skeleton key={n} className="aspect-square" />)}
        {avatars?.map((avatar, index) => (
          <label key={avatar.id} className="relative block cursor-pointer">
            <input
              type="radio"
              name={id}
              value={avatar.id}
              checked={avatar.id === value}
              onChange={() => onChoose(avatar.id)}
              aria-label={avatar.name ?? `${t('avatar')} ${index + 1}`}
              aria-invalid={error ? true : undefined}
              className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-xl"
            />
            <img
              src={avatar.url}
              alt=""
              loading="lazy"
              className="pointer-events-none aspect-square w-full rounded-xl bg-curtain ring-3 ring-transparent peer-checked:ring-amber peer-focus-visible:ring-screen"
            />
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
