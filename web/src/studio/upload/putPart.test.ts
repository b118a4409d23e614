import { expect, it, vi } from 'vitest';
import { putPart } from './putPart';

it('sends nothing once it has been stopped', async () => {
  const send = vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(() => {});
  const stopped = putPart('/store/1', new Blob(['abc']), AbortSignal.abort(), () => {});
  await expect(stopped).rejects.toHaveProperty('name', 'AbortError');
  expect(send).not.toHaveBeenCalled();
});
