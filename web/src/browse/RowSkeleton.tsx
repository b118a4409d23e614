import { Skeleton } from '../ui/Skeleton';

const CARDS = [0, 1, 2, 3, 4, 5, 6, 7];

export function RowSkeleton({ shape = 'poster' }: { shape?: 'poster' | 'wide' }) {
  return (
    <div aria-hidden="true" className="gutter overflow-hidden" data-testid="row-skeleton">
      <Skeleton className="mb-3 h-8 w-48" />
      <div className="flex gap-3.5">
        {CARDS.map((n) => (
          <Skeleton
            key={n}
            className={`shrink-0 ${shape === 'poster' ? 'aspect-2/3 w-[clamp(8rem,13.2vw,15rem)]' : 'aspect-video w-[clamp(15rem,23vw,27rem)]'}`}
          />
        ))}
      </div>
    </div>
  );
}

export function HeroSkeleton() {
  return <Skeleton className="h-[min(78vh,56vw)] min-h-112 w-full rounded-none" />;
}
