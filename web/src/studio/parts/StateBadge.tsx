import { useTranslation } from 'react-i18next';
import type { EncodingState, Progress, TitleState } from '../model';

const LOOKS: Record<TitleState, string> = {
  published: 'border-fine/50 text-fine',
  draft: 'border-brass text-dust',
  scheduled: 'border-amber/60 text-amber',
  withdrawn: 'border-brass text-dust',
  'taken-down': 'border-alarm/60 text-alarm',
};

const DOTS: Record<EncodingState | 'none' | 'removed', string> = {
  uploading: 'bg-brass',
  queued: 'bg-brass',
  encoding: 'bg-amber animate-shimmer',
  ready: 'bg-fine',
  failed: 'bg-alarm',
  none: 'border border-brass',
  removed: 'border border-brass',
};

export function StateBadge({ state }: { state: TitleState }) {
  const { t } = useTranslation('studio');
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap ${LOOKS[state] ?? LOOKS.draft}`}
    >
      {t(`state.${state}`)}
    </span>
  );
}

/** What is worst of a title's videos, or the work that is going on. */
export function overall(assets: Progress[]): { state: EncodingState | 'none'; progress: number } {
  const order: EncodingState[] = ['failed', 'encoding', 'queued', 'uploading', 'ready'];
  const state = order.find((one) => assets.some((asset) => asset.state === one));
  if (!state) return { state: 'none', progress: 0 };
  return {
    state,
    progress: Math.max(...assets.filter((asset) => asset.state === state).map(({ progress }) => progress)),
  };
}

/** @param takenDown what was encoded of the title is gone, for good reason and not by a failure */
export function EncodingMark({ assets, takenDown }: { assets: Progress[]; takenDown: boolean }) {
  const { t } = useTranslation('studio');
  const { state: known, progress } = overall(assets);
  const state = takenDown && known === 'failed' ? 'removed' : known;
  return (
    <span className="inline-flex items-center gap-2 text-sm whitespace-nowrap text-dust">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${DOTS[state]}`} />
      {t(`encoding.${state}`)}
      {state === 'encoding' && ` ${progress} %`}
    </span>
  );
}
