import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiPlay } from 'react-icons/fi';
import { useChosenProfile } from '../profiles/profilesApi';
import { PageTitle } from '../ui/PageTitle';
import { Spinner } from '../ui/Spinner';
import { Controls } from './Controls';
import { EndScreen } from './EndScreen';
import { NextCard } from './NextCard';
import type { EpisodeRef, Grant } from './playbackApi';
import { createQualityLog, type Quality } from './quality';
import { SkipButton } from './SkipButton';
import { useFullScreen } from './useFullScreen';
import { useHeartbeats } from './useHeartbeats';
import { useIdle } from './useIdle';
import { usePlayerActions } from './usePlayerActions';
import { useScreening } from './useScreening';
import { useShortcuts } from './useShortcuts';
import { useVideo } from './useVideo';
import { rememberChoice, wishesOf } from './wishes';

interface PlayerProps {
  grant: Grant;
  /** When playing was asked for, on the clock of `performance`. */
  wished: number;
  trailer: boolean;
  position: RefObject<number>;
  /** Where to leave what says how it went. */
  quality: RefObject<(() => Quality) | null>;
  onEnded: () => void;
  onBroken: () => void;
  onLeave: () => void;
  onEpisode: (episode: EpisodeRef) => void;
}

export function Player({
  grant,
  wished,
  trailer,
  position,
  quality,
  onEnded,
  onBroken,
  onLeave,
  onEpisode,
}: PlayerProps) {
  const { t } = useTranslation('player');
  const stage = useRef<HTMLElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const captions = useRef<HTMLDivElement>(null);
  const [log] = useState(() => {
    const log = createQualityLog(wished);
    quality.current = () => log.take(null);
    return log;
  });
  const [menuOpen, setMenuOpen] = useState(false);
  const { profile, settled } = useChosenProfile();

  const state = useVideo(video);
  const { choices, buffering, autoplayRefused, screening } = useScreening({
    video,
    container: captions,
    grant,
    wishes: settled ? wishesOf(profile) : null,
    onChosen: (choice) => rememberChoice(profile?.id ?? null, choice),
    log,
    onBroken,
  });
  useHeartbeats({ video, screening, grant, trailer, log, position, onEnded });
  const { full, toggle: fullScreen } = useFullScreen(stage, video);
  const next = grant.next;
  const goNext = next ? () => onEpisode(next) : undefined;
  const actions = usePlayerActions({ video, screening, choices, fullScreen, next: goNext, leave: onLeave });
  useShortcuts(actions);

  const quiet = useIdle() && !state.paused && !menuOpen;
  const started = state.time > 0 || !state.paused;
  const title = grant.title?.title ?? '';

  return (
    <main
      id="content"
      ref={stage}
      tabIndex={-1}
      aria-label={t('player')}
      data-testid="player"
      className={`fixed inset-0 overflow-hidden bg-black ${quiet ? 'cursor-none' : ''}`}
    >
      <PageTitle>{title || t('player')}</PageTitle>
      {/* biome-ignore lint/a11y/useMediaCaption: Shaka lays the captions over it */}
      <video
        ref={video}
        data-testid="video"
        playsInline
        className="absolute inset-0 size-full"
        onClick={actions.toggle}
        onDoubleClick={fullScreen}
      />
      <div
        ref={captions}
        data-testid="captions"
        className={`captions pointer-events-none absolute inset-x-0 top-0 transition-[bottom] ${quiet ? 'bottom-6' : 'bottom-28'}`}
      />
      {buffering && !autoplayRefused && !state.ended && (
        <Spinner label={t('buffering')} className="pointer-events-none absolute inset-0" />
      )}
      {autoplayRefused && !started && (
        <button
          type="button"
          aria-label={t('play')}
          onClick={actions.toggle}
          className="absolute inset-0 m-auto grid size-24 place-items-center rounded-full bg-amber text-night"
        >
          <FiPlay className="size-12 translate-x-1 fill-current" aria-hidden="true" />
        </button>
      )}
      <Controls
        grant={grant}
        trailer={trailer}
        state={state}
        choices={choices}
        screening={screening}
        actions={actions}
        full={full}
        hidden={quiet}
        onMenu={setMenuOpen}
        video={video}
      />
      {!trailer && !state.ended && <SkipButton grant={grant} state={state} video={video} />}
      {next && !state.ended && (
        <NextCard
          next={next}
          grant={grant}
          state={state}
          automatic={profile?.autoplay !== false}
          onNext={() => onEpisode(next)}
        />
      )}
      {state.ended && (
        <EndScreen title={title} next={next} onNext={goNext} onAgain={actions.toggle} onLeave={onLeave} />
      )}
    </main>
  );
}
