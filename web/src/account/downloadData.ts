import { http } from '../api/api';
import { toProblem } from '../api/problem';

/** Asks for a copy of all that is kept of the account, and has the browser save it. Rejects with a Problem. */
export async function downloadData(password: string): Promise<void> {
  try {
    const answer = await http.post<ArrayBuffer>(
      '/api/auth/account/export',
      { password },
      { responseType: 'arraybuffer' },
    );
    save(answer.data, /filename="([^"]+)"/.exec(String(answer.headers['content-disposition']))?.[1] ?? 'matinee.zip');
  } catch (error) {
    throw toProblem(error);
  }
}

function save(content: ArrayBuffer, name: string) {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
