import { useTranslation } from 'react-i18next';
import type { Card } from './catalogue';
import { useRuntime } from './useRuntime';

/** Year, level and length in one line. */
export function Facts({ card, className = '' }: { card: Card; className?: string }) {
  const { t } = useTranslation();
  const runtime = useRuntime();
  const length = card.seasonCount
    ? t('seasons', { count: card.seasonCount })
    : card.runtime
      ? runtime(card.runtime)
      : null;
  return (
    <p className={`flex flex-wrap items-center gap-x-3 gap-y-1 ${className}`}>
      {card.year && <span>{card.year}</span>}
      <Maturity age={card.maturity ?? 18} />
      {length && <span>{length}</span>}
      {card.badge && (
        <span className="rounded-sm bg-amber px-1.5 text-[0.85em] font-bold text-night">{card.badge}</span>
      )}
    </p>
  );
}

export function Maturity({ age }: { age: number }) {
  const { t } = useTranslation();
  return (
    <span className="rounded-sm border border-current px-1.5 text-[0.85em] leading-normal font-semibold">
      <span aria-hidden="true">{age > 0 ? t('age', { age }) : t('everyone')}</span>
      <span className="sr-only">{age > 0 ? t('ageLabel', { age }) : t('everyoneLabel')}</span>
    </span>
  );
}
