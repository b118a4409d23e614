import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { LANGUAGES } from '../app/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/form/Field';
import { FormProblem } from '../ui/form/FormProblem';
import { Select } from '../ui/form/Select';
import { Switch } from '../ui/form/Switch';
import { type Errors, useForm } from '../ui/form/useForm';
import { AccentChooser } from './AccentChooser';
import { AvatarChooser } from './AvatarChooser';
import type { ProfileDraft } from './profilesApi';
import { TrackWishes } from './TrackWishes';

const LEVELS = [0, 7, 12, 16, 18];
const KIDS_MATURITY = 12;
const LONGEST_NAME = 40;

interface ProfileFormProps {
  initial: ProfileDraft;
  action: string;
  onSend: (draft: ProfileDraft) => Promise<void>;
  place?: (problem: Problem) => Errors<{ name: string }> | null;
}

export function ProfileForm({ initial, action, onSend, place }: ProfileFormProps) {
  const { t } = useTranslation('profiles');
  const { values, errors, problem, sending, set, text, form } = useForm({
    initial: { ...initial },
    check: ({ name, avatarId }) => ({
      ...(name.trim() ? {} : { name: t('nameNeeded') }),
      ...(name.trim().length > LONGEST_NAME ? { name: t('nameLong') } : {}),
      ...(avatarId ? {} : { avatarId: t('avatarNeeded') }),
    }),
    send: (draft) =>
      onSend({
        ...draft,
        name: draft.name.trim(),
        maturity: draft.kids ? Math.min(draft.maturity, KIDS_MATURITY) : draft.maturity,
      }),
    ...(place ? { place } : {}),
  });
  const levels = values.kids ? LEVELS.filter((level) => level <= KIDS_MATURITY) : LEVELS;

  return (
    <form {...form} aria-label={t('editTitle')} className="flex flex-col gap-7">
      <Field label={t('name')} autoComplete="off" {...text('name')} />
      <AvatarChooser value={values.avatarId} error={errors.avatarId} onChoose={(id) => set('avatarId', id)} />
      <Switch
        label={t('kids')}
        hint={t('kidsHint')}
        checked={values.kids}
        onChecked={(kids) => {
          set('kids', kids);
          if (kids && values.maturity > KIDS_MATURITY) set('maturity', KIDS_MATURITY);
        }}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={t('maturity')}
          value={String(values.maturity)}
          onValue={(level) => set('maturity', Number(level))}
          options={levels.map((level) => ({
            value: String(level),
            label: level === 18 ? t('everything') : t('upTo', { age: level }),
          }))}
        />
        <Select
          label={t('language')}
          value={values.language}
          onValue={(language) => set('language', language)}
          options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <TrackWishes
        subtitles={values.subtitles}
        audio={values.audio}
        onSubtitles={(wish) => set('subtitles', wish)}
        onAudio={(wish) => set('audio', wish)}
      />
      <AccentChooser value={values.accent} onChoose={(accent) => set('accent', accent)} />
      <Switch label={t('autoplay')} checked={values.autoplay ?? true} onChecked={(on) => set('autoplay', on)} />
      <Switch label={t('previews')} checked={values.previews ?? true} onChecked={(on) => set('previews', on)} />
      <FormProblem text={problem} />
      <Button type="submit" size="lg" disabled={sending}>
        {action}
      </Button>
    </form>
  );
}
