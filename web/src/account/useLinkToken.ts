import { useLocation } from 'react-router';

/** The token of a letter's link. It is in the fragment, which browsers send to no server; empty where there is none. */
export function useLinkToken(): string {
  const { hash } = useLocation();
  return new URLSearchParams(hash.slice(1)).get('token') ?? '';
}
