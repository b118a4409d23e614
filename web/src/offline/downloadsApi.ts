import { api, http } from '../api/api';
import type { PlaybackDownloadRequest, PlaybackHeldDownloadsHoldings } from '../api/contract';
import { type Problem, toProblem } from '../api/problem';
import { deviceId } from '../player/deviceId';
import { deviceName } from './deviceName';
import type { GrantedDownload } from './download';

const DOWNLOADS = '/api/playback/downloads';

async function asked<T>(request: Promise<{ data: T }>): Promise<T> {
  try {
    return (await request).data;
  } catch (error) {
    throw toProblem(error) satisfies Problem;
  }
}

export function grantDownload(titleId: string, episodeId: string | null): Promise<GrantedDownload> {
  const what = episodeId ? { titleId, episodeId } : { titleId };
  const request: PlaybackDownloadRequest = { ...what, deviceId: deviceId(), deviceName: deviceName() };
  return asked(http.post<GrantedDownload>('/api/playback/downloads', request));
}

/** Keeps it for as long again, and brings new cookies. */
export function renewDownload(id: string): Promise<GrantedDownload> {
  return asked(http.post<GrantedDownload>(`/api/playback/downloads/${encodeURIComponent(id)}/renew`));
}

export async function giveBack(id: string): Promise<void> {
  await asked(http.delete(`/api/playback/downloads/${encodeURIComponent(id)}`));
}

export async function heldDownloads(): Promise<string[]> {
  const { items } = await asked(http.get<PlaybackHeldDownloadsHoldings>(DOWNLOADS));
  return items.map(({ downloadId }) => downloadId);
}

/** All that this browser holds. */
export async function giveAllBack(): Promise<void> {
  await asked(http.delete(DOWNLOADS, { params: { deviceId: deviceId() } }));
}

export async function sendPlace(titleId: string, place: { episodeId?: string; positionMs: number; at: string }) {
  await asked(http.put(`/api/playback/progress/${encodeURIComponent(titleId)}`, place));
}

export const holdingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    holdings: build.query<PlaybackHeldDownloadsHoldings, void>({
      query: () => ({ url: '/api/playback/downloads' }),
      providesTags: ['Downloads'],
    }),
    freeDownload: build.mutation<null, string>({
      query: (id) => ({ url: `/api/playback/downloads/${encodeURIComponent(id)}`, method: 'DELETE' }),
      invalidatesTags: ['Downloads'],
    }),
  }),
});

export const { useHoldingsQuery, useFreeDownloadMutation } = holdingsApi;
