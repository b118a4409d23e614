import { call, until } from './api.mjs';

/** What has been written to an address, the newest first. */
export async function lettersTo(address) {
  if (!process.env.MATINEE_MAIL) {
    throw new Error('Where are letters read? Set MATINEE_MAIL, or MATINEE_STATE to the folder of the suite');
  }
  const answer = await call('GET', new URL(`/messages?to=${encodeURIComponent(address)}`, process.env.MATINEE_MAIL));
  return answer.json;
}

/** The newest letter to an address that has a link to this page: `{subject, text, link}`. Not one of the links known already. */
export function letterTo(address, page, known = []) {
  return until(`a letter to ${address} with a link to ${page}`, async () => {
    for (const { subject, text } of await lettersTo(address)) {
      const link = text.match(/https?:\S+/g)?.find((found) => new URL(found).pathname === page);
      if (link && !known.includes(link)) {
        return { subject, text, link };
      }
    }
  });
}
