import type { RefObject } from 'react';
import type { Choices, Screening } from './screening';
import type { PlayerActions } from './useShortcuts';

interface ActionParts {
  video: RefObject<HTMLVideoElement | null>;
  screening: RefObject<Screening | null>;
  choices: Choices;
  fullScreen: () => void;
  next: (() => void) | undefined;
  leave: () => void;
}

/** Everything a viewer can do, for the buttons and the keyboard alike. */
export function usePlayerActions({ video, screening, choices, fullScreen, next, leave }: ActionParts): PlayerActions {
  const withVideo = (act: (video: HTMLVideoElement) => void) => () => {
    if (video.current) act(video.current);
  };
  return {
    toggle: withVideo((element) => {
      if (element.paused) void element.play();
      else element.pause();
    }),
    skip: (seconds) =>
      withVideo((element) => {
        element.currentTime = Math.min(Math.max(0, element.currentTime + seconds), element.duration || 0);
      })(),
    seekTo: (share) =>
      withVideo((element) => {
        element.currentTime = share * (element.duration || 0);
      })(),
    louder: (by) =>
      withVideo((element) => {
        element.volume = Math.min(1, Math.max(0, element.volume + by));
        element.muted = false;
      })(),
    mute: withVideo((element) => {
      element.muted = !element.muted;
    }),
    fullScreen,
    subtitles: () => {
      const shown = choices.subtitles.some((track) => track.active);
      screening.current?.chooseSubtitles(shown ? null : (choices.subtitles[0]?.id ?? null));
    },
    next: () => next?.(),
    leave: () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      else leave();
    },
  };
}
