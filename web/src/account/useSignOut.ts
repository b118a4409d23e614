import { http } from '../api/api';
import { toProblem } from '../api/problem';
import { leaveNothing } from '../offline';
import { session } from '../session';

/** Ends the session at the server, then here and in the other tabs. The page is loaded anew: nothing seen stays behind. */
export function useSignOut() {
  return async () => {
    const account = session.snapshot().claims?.account;
    if (account) await leaveNothing(account);
    try {
      await http.post('/api/auth/logout');
    } catch (error) {
      // An ended session is what was asked for; anything else leaves the cookie alive, so say that it failed.
      if (toProblem(error).status !== 401) throw error;
    } finally {
      session.end();
      window.location.replace('/');
    }
  };
}
