import { useSyncExternalStore } from 'react';
import { uploads } from './uploads';

export function useUploads() {
  return useSyncExternalStore(uploads.subscribe, uploads.list);
}
