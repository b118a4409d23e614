import { http } from '../../api/api';
import type { CatalogMastersAnnouncedParts, CatalogStudioMasterPartAddresses } from '../../api/contract';
import { toProblem } from '../../api/problem';
import type { SubtitleFile } from './subtitles';

/** Which video of a title it is. */
export interface Slot {
  titleId: string;
  kind: 'feature' | 'trailer';
  episodeId?: string | undefined;
}

export interface Announcement extends Slot {
  fingerprint: string;
  contentType: string;
  bytes: number;
  subtitles: SubtitleFile[];
}

/** `uploaded` is what is there already, of an upload that was broken off. */
export type Announced = CatalogMastersAnnouncedParts;

/** What an upload asks of the studio's API. Each rejects with a Problem. */
export interface UploadCalls {
  announce(announcement: Announcement, signal: AbortSignal): Promise<Announced>;
  addresses(masterId: string, numbers: number[], signal: AbortSignal): Promise<Record<string, string>>;
  complete(masterId: string): Promise<void>;
  abort(masterId: string): Promise<void>;
}

async function told<T>(answer: Promise<{ data: T }>): Promise<T> {
  try {
    return (await answer).data;
  } catch (error) {
    throw toProblem(error);
  }
}

export const uploadCalls: UploadCalls = {
  announce: ({ titleId, subtitles, ...announcement }, signal) =>
    told(
      http.post<Announced>(
        `/api/studio/titles/${encodeURIComponent(titleId)}/masters/multipart`,
        {
          ...announcement,
          subtitles: subtitles.map(({ language, label, sha256, content }) => ({
            language,
            label,
            sha256,
            bytes: content.size,
          })),
        },
        { signal },
      ),
    ),
  addresses: async (id, numbers, signal) =>
    (
      await told(
        http.post<CatalogStudioMasterPartAddresses>(
          `/api/studio/masters/${encodeURIComponent(id)}/parts`,
          { numbers },
          { signal },
        ),
      )
    ).urls,
  complete: async (id) => {
    await told(http.post(`/api/studio/masters/${encodeURIComponent(id)}/complete`, undefined, { timeout: 120_000 }));
  },
  abort: async (id) => {
    await told(http.delete(`/api/studio/masters/${encodeURIComponent(id)}/upload`));
  },
};
