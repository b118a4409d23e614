import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FiArrowLeft,
  FiMaximize,
  FiMinimize,
  FiPause,
  FiPlay,
  FiRotateCcw,
  FiRotateCw,
  FiSkipForward,
} from 'react-icons/fi';
import { MdPictureInPictureAlt } from 'react-icons/md';
import { ControlButton } from './ControlButton';
import type { Choices } from './choices';
import { formatClock } from './clock';
import type { Grant } from './playbackApi';
import { SeekBar } from './SeekBar';
import { SettingsMenu } from './SettingsMenu';
import type { Screening } from './screening';
import { TracksMenu } from './TracksMenu';
import type { PlayerActions } from './useShortcuts';
import type { VideoState } from './useVideo';
import { Volume } from './Volume';

/** What opens over the player. */
export type Sheet = 'help' | 'style' | 'playing';

interface ControlsProps {
  grant: Grant;
  trailer: boolean;
  state: VideoState;
  choices: Choices;
  screening: RefObject<Screening | null>;
  actions: PlayerActions;
  rate: number;
  onRate: (rate: number) => void;
  full: boolean;
  hidden: boolean;
  onMenu: (open: boolean) => void;
  onSheet: (sheet: Sheet) => void;
  video: RefObject<HTMLVideoElement | null>;
}

export function Controls(props: ControlsProps) {
  const { grant, trailer, state, choices, screening, actions, rate, onRate, full, hidden, onMenu, onSheet, video } =
    props;
  const { t } = useTranslation('player');
  const { episode, title, next } = grant;
  return (
    <div
      className={`pointer-events-none absolute inset-0 flex flex-col justify-between transition-opacity duration-300 has-focus-visible:opacity-100 ${
        hidden ? 'opacity-0' : 'opacity-100'
      }`}
    >
      <div className="flex items-center gap-4 bg-linear-to-b from-black/80 to-transparent px-3 pt-3 pb-16 md:px-8 md:pt-6 *:pointer-events-auto">
        <ControlButton label={t('leave')} onClick={actions.leave} Icon={FiArrowLeft} />
        <div className="min-w-0">
          <h1 className="truncate font-display text-3xl leading-none tracking-wide md:text-4xl">{title?.title}</h1>
          {episode && (
            <p className="truncate text-sm text-screen md:text-base">
              {t('episodeLine', { season: episode.season, number: episode.number, title: episode.title })}
            </p>
          )}
          {trailer && <p className="text-sm text-dust">{t('trailerOf')}</p>}
        </div>
      </div>
      <div className="pointer-events-auto bg-linear-to-t from-black/90 via-black/60 to-transparent px-3 pt-16 pb-3 md:px-8 md:pb-6">
        <SeekBar state={state} thumbnails={grant.thumbnails} video={video} />
        <div className="mt-1 flex items-center gap-0.5 md:gap-2">
          <ControlButton
            label={t(state.paused ? 'play' : 'pause')}
            onClick={actions.toggle}
            Icon={state.paused ? FiPlay : FiPause}
            testId="play-pause"
          />
          <ControlButton label={t('back10')} onClick={() => actions.skip(-10)} Icon={FiRotateCcw} />
          <ControlButton label={t('forward10')} onClick={() => actions.skip(10)} Icon={FiRotateCw} />
          <Volume state={state} video={video} onMute={actions.mute} />
          <p className="ml-1 text-sm whitespace-nowrap text-screen tabular-nums">
            {formatClock(state.time)}
            <span className="text-dust max-sm:hidden"> / {formatClock(state.duration)}</span>
          </p>
          <div className="ml-auto flex items-center gap-0.5 md:gap-2">
            {next && <ControlButton label={t('nextEpisode')} onClick={actions.next} Icon={FiSkipForward} />}
            <TracksMenu choices={choices} screening={screening} onOpen={onMenu} onStyle={() => onSheet('style')} />
            <SettingsMenu
              choices={choices}
              screening={screening}
              rate={rate}
              onRate={onRate}
              onOpen={onMenu}
              onPlaying={() => onSheet('playing')}
              onHelp={() => onSheet('help')}
            />
            {document.pictureInPictureEnabled && (
              <ControlButton
                label={t('pip')}
                pressed={state.pictureInPicture}
                onClick={actions.pictureInPicture}
                Icon={MdPictureInPictureAlt}
                wideOnly
              />
            )}
            <ControlButton
              label={t(full ? 'exitFullScreen' : 'fullScreen')}
              onClick={actions.fullScreen}
              Icon={full ? FiMinimize : FiMaximize}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
