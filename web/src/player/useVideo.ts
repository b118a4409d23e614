import { type RefObject, useEffect, useState } from 'react';
import { rememberedVolume } from './preferences';

export interface VideoState {
  /** Seconds. */
  time: number;
  duration: number;
  /** The end of what is loaded, in seconds. */
  loadedTo: number;
  paused: boolean;
  ended: boolean;
  volume: number;
  muted: boolean;
  rate: number;
  pictureInPicture: boolean;
}

const EVENTS = [
  'timeupdate',
  'durationchange',
  'progress',
  'play',
  'pause',
  'ended',
  'seeking',
  'seeked',
  'volumechange',
  'ratechange',
  'enterpictureinpicture',
  'leavepictureinpicture',
];

function read(video: HTMLVideoElement): VideoState {
  const { buffered, currentTime } = video;
  let loadedTo = currentTime;
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= currentTime + 0.5) loadedTo = Math.max(loadedTo, buffered.end(i));
  }
  return {
    time: currentTime,
    duration: Number.isFinite(video.duration) ? video.duration : 0,
    loadedTo,
    paused: video.paused,
    ended: video.ended,
    volume: video.volume,
    muted: video.muted,
    rate: video.playbackRate,
    pictureInPicture: document.pictureInPictureElement === video,
  };
}

const NOTHING: VideoState = {
  time: 0,
  duration: 0,
  loadedTo: 0,
  paused: true,
  ended: false,
  volume: 1,
  muted: false,
  rate: 1,
  pictureInPicture: false,
};

/** The video element's state as React state, and its volume as it was left last time. */
export function useVideo(element: RefObject<HTMLVideoElement | null>): VideoState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    video.volume = Math.min(1, Math.max(0, rememberedVolume.readNumber() ?? 1));
    const look = () => setState(read(video));
    const remember = () => rememberedVolume.write(video.volume);
    for (const event of EVENTS) video.addEventListener(event, look);
    video.addEventListener('volumechange', remember);
    look();
    return () => {
      for (const event of EVENTS) video.removeEventListener(event, look);
      video.removeEventListener('volumechange', remember);
    };
  }, [element]);
  return state;
}
