import { useSyncExternalStore } from 'react';
import { useAppSelector } from '../app/store';
import { contentOf, type Download, isMine } from './download';
import { downloads, me } from './index';

/** The profile's downloads, latest first. */
export function useDownloads(): Download[] {
  const all = useSyncExternalStore(downloads.subscribe, downloads.snapshot);
  useAppSelector((state) => state.session);
  const whose = me();
  return all.filter((one) => isMine(one, whose) && one.state !== 'dropped').reverse();
}

export function useDownloadOf(contentId: string): Download | undefined {
  return useDownloads().find((download) => contentOf(download) === contentId && download.state !== 'gone');
}
