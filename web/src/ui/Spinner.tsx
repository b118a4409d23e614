import { useTranslation } from 'react-i18next';

export function Spinner({ label, className = '' }: { label?: string; className?: string }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={`flex items-center justify-center ${className}`}>
      <span className="size-10 animate-spin rounded-full border-4 border-screen/20 border-t-amber" />
      <span className="sr-only">{label ?? t('loading')}</span>
    </div>
  );
}
