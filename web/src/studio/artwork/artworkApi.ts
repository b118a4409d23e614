import { http } from '../../api/api';
import type { CatalogStudioImageImageAddress } from '../../api/contract';
import { toItems } from '../../api/page';
import { toProblem } from '../../api/problem';
import type { Frame } from '../model';
import { studioApi } from '../studioApi';
import { sha256 } from '../upload/fingerprint';
import { putPart } from '../upload/putPart';

const artworkApi = studioApi.injectEndpoints({
  endpoints: (build) => ({
    frames: build.query<Frame[], string>({
      query: (id) => ({ url: `/api/studio/titles/${encodeURIComponent(id)}/frames`, params: { limit: 100 } }),
      transformResponse: toItems<Frame>,
    }),
  }),
});

export const { useFramesQuery } = artworkApi;

/** Brings a picture to the store, and gives its address under /images. Rejects with a Problem. */
export async function uploadImage(blob: Blob): Promise<string> {
  const image = {
    sha256: await sha256(new Uint8Array(await blob.arrayBuffer())),
    contentType: blob.type,
    bytes: blob.size,
  };
  try {
    const { data } = await http.post<CatalogStudioImageImageAddress>('/api/studio/images', image);
    if (data.uploadUrl) await putPart(data.uploadUrl, blob, new AbortController().signal, () => {}, blob.type);
    return data.url;
  } catch (error) {
    throw toProblem(error);
  }
}
