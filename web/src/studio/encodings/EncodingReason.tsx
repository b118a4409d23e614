import { useTranslation } from 'react-i18next';

export function EncodingReason({ reason }: { reason: string | null | undefined }) {
  const { t } = useTranslation('encodings');
  return <p className="mt-1.5 text-sm text-alarm">{reason ? t('reason', { reason }) : t('noReason')}</p>;
}

/** What of the master is not in the video; nothing where all is. */
export function EncodingNote({ note }: { note: string | null | undefined }) {
  return note ? <p className="mt-1.5 text-sm text-amber">{note}</p> : null;
}
