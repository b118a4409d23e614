import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { useSeen } from './useSeen';

/** Presses itself when it is nearly in view. */
export function MoreButton({ onMore, loading }: { onMore: () => void; loading: boolean }) {
  const { t } = useTranslation();
  const place = useSeen<HTMLDivElement>(onMore, '800px');
  return (
    <div ref={place} className="mt-8 flex justify-center">
      <Button look="quiet" onClick={onMore} disabled={loading}>
        {t(loading ? 'loading' : 'more')}
      </Button>
    </div>
  );
}
