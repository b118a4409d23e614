import { useTranslation } from 'react-i18next';

export function EncodingReason({ reason }: { reason: string | null | undefined }) {
  const { t } = useTranslation('encodings');
  return <p className="mt-1.5 text-sm text-alarm">{reason ? t('reason', { reason }) : t('noReason')}</p>;
}
