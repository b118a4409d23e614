import axios from 'axios';
import type { Grant, SessionParts, TabMessage } from './createSession';

const NAME = 'matinee-session';

async function refresh(): Promise<Grant | null> {
  const answer = await axios.post<Grant>('/api/auth/refresh', {}, { validateStatus: (s) => s === 200 || s === 401 });
  return answer.status === 200 ? answer.data : null;
}

/** Web Locks exist in secure contexts only; elsewhere one tab is as good as it gets. */
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(NAME, work) : work();
}

function openTabs() {
  const channel = new BroadcastChannel(NAME);
  return {
    say: (message: TabMessage) => channel.postMessage(message),
    hear: (listener: (message: TabMessage) => void) =>
      channel.addEventListener('message', (event) => listener(event.data as TabMessage)),
  };
}

export function browserParts(): SessionParts {
  return { refresh, exclusively, tabs: openTabs() };
}
