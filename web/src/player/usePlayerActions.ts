import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from './clock';
import type { PlayerActions } from './useShortcuts';

interface ActionParts {
  video: RefObject<HTMLVideoElement | null>;
  /** Off, or on. */
  subtitles: () => void;
  fullScreen: () => void;
  faster: (by: 1 | -1) => number;
  skipPart: () => void;
  next: (() => void) | undefined;
  help: () => void;
  leave: () => void;
  /** Says on the picture what was done. */
  say: (text: string) => void;
}

/** Everything a viewer can do, for the buttons and the keyboard alike. */
export function usePlayerActions(parts: ActionParts): PlayerActions {
  const { video, subtitles, fullScreen, faster, skipPart, next, help, leave, say } = parts;
  const { t } = useTranslation('player');
  const withVideo = (act: (video: HTMLVideoElement) => void) => () => {
    if (video.current) act(video.current);
  };
  function seek(element: HTMLVideoElement, to: number) {
    const seconds = Math.min(Math.max(0, to), element.duration || 0);
    element.currentTime = seconds;
    say(formatClock(seconds));
  }
  return {
    toggle: withVideo((element) => {
      if (element.paused) void element.play();
      else element.pause();
    }),
    skip: (seconds) => withVideo((element) => seek(element, element.currentTime + seconds))(),
    seekTo: (share) => withVideo((element) => seek(element, share * (element.duration || 0)))(),
    louder: (by) =>
      withVideo((element) => {
        element.volume = Math.min(1, Math.max(0, element.volume + by));
        element.muted = false;
        say(`${t('volume')} ${Math.round(element.volume * 100)} %`);
      })(),
    mute: withVideo((element) => {
      element.muted = !element.muted;
      say(t(element.muted ? 'soundOff' : 'soundOn'));
    }),
    faster: (by) => say(`${t('speed')} ${faster(by)}×`),
    fullScreen,
    pictureInPicture: withVideo((element) => void togglePictureInPicture(element)),
    subtitles,
    skipPart,
    next: () => next?.(),
    help,
    leave: () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      else leave();
    },
  };
}

async function togglePictureInPicture(video: HTMLVideoElement) {
  // Without its first data there is no picture to take out.
  if (!document.pictureInPictureEnabled || video.readyState === HTMLMediaElement.HAVE_NOTHING) return;
  if (document.pictureInPictureElement) await document.exitPictureInPicture();
  else await video.requestPictureInPicture();
}
