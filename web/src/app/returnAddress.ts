import { type Location, useSearchParams } from 'react-router';

type Place = Pick<Location, 'pathname' | 'search'>;

export function withReturn(to: string, here: Place): string {
  return `${to}?return=${encodeURIComponent(here.pathname + here.search)}`;
}

/** Only an address of this app: never another site's, however it is written. */
export function safeReturn(address: string | null): string | null {
  if (!address?.startsWith('/')) return null;
  const parsed = new URL(address, window.location.origin);
  return parsed.origin === window.location.origin && !address.startsWith('//') ? parsed.pathname + parsed.search : null;
}

/** Where to go on after this page, and the same for a link to the next page before that. */
export function useReturnAddress(fallback: string) {
  const [query] = useSearchParams();
  const asked = safeReturn(query.get('return'));
  return {
    address: asked ?? fallback,
    carry: (to: string) => (asked ? `${to}?return=${encodeURIComponent(asked)}` : to),
  };
}
