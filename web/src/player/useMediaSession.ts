import { type RefObject, useEffect, useRef } from 'react';
import type { Grant } from './playbackApi';
import type { PlayerActions } from './useShortcuts';
import type { VideoState } from './useVideo';

interface MediaSessionParts {
  grant: Grant;
  state: VideoState;
  rate: number;
  actions: PlayerActions;
  video: RefObject<HTMLVideoElement | null>;
}

type Handlers = Partial<Record<MediaSessionAction, (details: MediaSessionActionDetails) => void>>;

/** What the device's own media keys, lock screen and notification show and do. */
export function useMediaSession({ grant, state, rate, actions, video }: MediaSessionParts) {
  const { title, episode, next } = grant;
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });

  useEffect(() => {
    const session = navigator.mediaSession;
    if (!session) return;
    const pictures = [title?.artwork?.backdrop, title?.artwork?.poster].filter((src) => src !== undefined);
    session.metadata = new MediaMetadata({
      title: episode?.title ?? title?.title ?? '',
      artist: episode ? (title?.title ?? '') : '',
      artwork: pictures.map((src) => ({ src: new URL(src, window.location.href).href })),
    });
    return () => {
      session.metadata = null;
      session.playbackState = 'none';
    };
  }, [title, episode]);

  useEffect(() => {
    const session = navigator.mediaSession;
    if (!session) return;
    const handlers: Handlers = {
      play: () => void video.current?.play(),
      pause: () => video.current?.pause(),
      seekbackward: ({ seekOffset }) => latest.current.skip(-(seekOffset ?? 10)),
      seekforward: ({ seekOffset }) => latest.current.skip(seekOffset ?? 10),
      seekto: ({ seekTime }) => {
        if (video.current && seekTime !== undefined) video.current.currentTime = seekTime;
      },
      previoustrack: () => latest.current.seekTo(0),
      ...(next && { nexttrack: () => latest.current.next() }),
    };
    const actions = Object.entries(handlers) as [MediaSessionAction, MediaSessionActionHandler][];
    for (const [action, handler] of actions) session.setActionHandler(action, handler);
    return () => {
      for (const [action] of actions) session.setActionHandler(action, null);
    };
  }, [video, next]);

  const { paused, duration, time } = state;
  useEffect(() => {
    const session = navigator.mediaSession;
    if (!session || duration <= 0) return;
    session.playbackState = paused ? 'paused' : 'playing';
    session.setPositionState?.({ duration, position: Math.min(time, duration), playbackRate: rate });
  }, [paused, duration, time, rate]);
}
