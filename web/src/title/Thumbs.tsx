import { useTranslation } from 'react-i18next';
import { FiHeart, FiThumbsDown, FiThumbsUp } from 'react-icons/fi';
import { type Thumb, useRateMutation, useRatingQuery } from './ratingsApi';

const THUMBS = [
  { thumb: 'down', Icon: FiThumbsDown },
  { thumb: 'up', Icon: FiThumbsUp },
  { thumb: 'love', Icon: FiHeart },
] as const;

/** One of three; pressing the pressed one takes it back. */
export function Thumbs({ titleId }: { titleId: string }) {
  const { t } = useTranslation('title');
  const { data } = useRatingQuery(titleId);
  const [rate] = useRateMutation();
  const chosen: Thumb | null = data?.thumb ?? null;
  return (
    <fieldset className="flex rounded-md bg-screen/12 backdrop-blur-sm">
      <legend className="sr-only">{t('ratings')}</legend>
      {THUMBS.map(({ thumb, Icon }) => (
        <button
          key={thumb}
          type="button"
          aria-pressed={chosen === thumb}
          aria-label={t(thumb)}
          title={t(thumb)}
          onClick={() => void rate({ id: titleId, thumb: chosen === thumb ? null : thumb })}
          className={`grid size-13 place-items-center rounded-md transition-colors hover:bg-screen/15 ${
            chosen === thumb ? 'text-amber [&_svg]:fill-amber/40' : ''
          }`}
        >
          <Icon className="size-6" aria-hidden="true" />
        </button>
      ))}
    </fieldset>
  );
}
