import { useTranslation } from 'react-i18next';
import type { TrackName } from '../browse/catalogue';

/** Codes (`en`, `FR`) in the reader's words; what is no code stays as it is. */
export function useNames() {
  const { i18n } = useTranslation();

  function named(codes: string[] | undefined, type: 'language' | 'region'): string {
    const names = new Intl.DisplayNames(i18n.language, { type, fallback: 'code' });
    const isCode = type === 'language' ? /^[a-z]{2,3}(-[A-Za-z]{2,4})*$/ : /^[A-Z]{2}$/;
    return (codes ?? []).map((code) => (isCode.test(code) ? (names.of(code) ?? code) : code)).join(', ');
  }

  return {
    languages: (tracks: TrackName[] | undefined) =>
      named([...new Set(tracks?.map((track) => (typeof track === 'string' ? track : track.language)))], 'language'),
    countries: (codes: string[] | undefined) => named(codes, 'region'),
  };
}
