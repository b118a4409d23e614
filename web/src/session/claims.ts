/** What the app reads out of an access token. It decides what is shown, never what is allowed. */
export interface Claims {
  account: string;
  sessionId: string;
  roles: string[];
  profile: string | null;
  maturity: number | null;
  kids: boolean;
}

export function readClaims(token: string): Claims | null {
  const payload = token.split('.')[1];
  if (!payload) return null;
  try {
    const claims = JSON.parse(decodeBase64Url(payload)) as Record<string, unknown>;
    return {
      account: String(claims.sub ?? ''),
      sessionId: String(claims.sid ?? ''),
      roles: Array.isArray(claims.roles) ? claims.roles.map(String) : [],
      profile: typeof claims.profile === 'string' ? claims.profile : null,
      maturity: typeof claims.maturity === 'number' ? claims.maturity : null,
      kids: claims.kids === true,
    };
  } catch {
    // A token that cannot be read is no token: the caller treats it as signed out.
    return null;
  }
}

function decodeBase64Url(text: string): string {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
