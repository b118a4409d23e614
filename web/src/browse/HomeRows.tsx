import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Failure, Notice } from '../ui/Notice';
import { CatalogueRows } from './CatalogueRows';
import { ChannelStrip } from './ChannelStrip';
import type { TitleType } from './catalogue';
import { Hero } from './Hero';
import { useHomeQuery } from './homeApi';
import { HeroSkeleton, RowSkeleton } from './RowSkeleton';
import { RowView } from './RowView';
import { useContinueWatchingQuery } from './watchingApi';

interface HomeRowsProps {
  type?: TitleType;
  /** Stands between the hero and the rows. */
  note?: ReactNode;
}

/** After these many rows come the channels. */
const ROWS_BEFORE_CHANNELS = 3;

/** Hero and rows as the server arranged them for this profile; without that service, plain rows of the catalogue. */
export function HomeRows({ type, note }: HomeRowsProps) {
  const { t } = useTranslation('browse');
  const { data: home, error, refetch } = useHomeQuery(type, { refetchOnMountOrArgChange: true });
  const { data: watching } = useContinueWatchingQuery(undefined, { refetchOnMountOrArgChange: true });

  if (error && isProblem(error)) {
    const unanswered = error.status === 404 || error.status >= 500;
    if (unanswered) return <CatalogueRows type={type} note={note} />;
    return <Failure title={t('homeFailed')} problem={error} onRetry={refetch} />;
  }
  if (!home) {
    return (
      <div aria-busy="true" className="flex flex-col gap-12">
        <HeroSkeleton />
        <RowSkeleton />
        <RowSkeleton />
      </div>
    );
  }
  if (home.rows.length === 0 && !home.hero) {
    return (
      <div className="pt-24">
        <Notice title={t('homeEmpty')}>{t('homeEmptyText')}</Notice>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-10 md:gap-14">
      {home.hero ? <Hero card={home.hero} /> : <div className="h-16" />}
      {note}
      {home.rows.slice(0, ROWS_BEFORE_CHANNELS).map((row) => (
        <RowView key={row.id} row={row} watching={watching} />
      ))}
      {!type && <ChannelStrip />}
      {home.rows.slice(ROWS_BEFORE_CHANNELS).map((row) => (
        <RowView key={row.id} row={row} watching={watching} />
      ))}
    </div>
  );
}
