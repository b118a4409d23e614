import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiPlay } from 'react-icons/fi';
import { useChosenProfile } from '../profiles/profilesApi';
import { PageTitle } from '../ui/PageTitle';
import { Spinner } from '../ui/Spinner';
import { Controls, type Sheet } from './Controls';
import { EndScreen } from './EndScreen';
import { LostNote } from './LostNote';
import { NextCard } from './NextCard';
import type { EpisodeRef, Grant } from './playbackApi';
import { usePlayerSettings } from './playerApi';
import { createQualityLog, type Quality } from './quality';
import type { Fault } from './recovery';
import { Sheets } from './Sheets';
import { SkipButton } from './SkipButton';
import { subtitleVariables } from './subtitleStyle';
import { useFlash } from './useFlash';
import { useFullScreen } from './useFullScreen';
import { useHeartbeats } from './useHeartbeats';
import { useIdle } from './useIdle';
import { useMediaSession } from './useMediaSession';
import { usePlayerActions } from './usePlayerActions';
import { usePress } from './usePress';
import { useQuality } from './useQuality';
import { useRate } from './useRate';
import { useScreening } from './useScreening';
import { useShortcuts } from './useShortcuts';
import { useSkipping } from './useSkipping';
import { useSubtitlesKey } from './useSubtitlesKey';
import { useVideo } from './useVideo';
import { useWakeLock } from './useWakeLock';
import { useWishes } from './useWishes';

interface PlayerProps {
  grant: Grant;
  /** When playing was asked for, on the clock of `performance`. */
  wished: number;
  trailer: boolean;
  position: RefObject<number>;
  /** Where to leave what says how it went. */
  quality: RefObject<(() => Quality) | null>;
  onEnded: () => void;
  onBroken: (fault: Fault) => void;
  onLeave: () => void;
  onEpisode: (episode: EpisodeRef) => void;
}

export function Player(props: PlayerProps) {
  const { grant, wished, trailer, position, quality, onEnded, onBroken, onLeave, onEpisode } = props;
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
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { profile } = useChosenProfile();
  const player = usePlayerSettings();
  const { settings, settled } = player;

  const state = useVideo(video);
  const { wishes, choose } = useWishes(grant, trailer, player);
  const { choices, buffering, lost, autoplayRefused, screening } = useScreening({
    video,
    container: captions,
    grant,
    wishes,
    position,
    log,
    onChosen: choose,
    onEnded,
    onBroken,
  });
  useQuality(video, log);
  useHeartbeats({ video, screening, grant, trailer, log, position, onEnded });
  const { full, toggle: fullScreen } = useFullScreen(stage, video);
  const { rate, setRate, step } = useRate(video);
  const flash = useFlash();
  const next = grant.next;
  const goNext = next ? () => onEpisode(next) : undefined;
  const automatic = profile?.autoplay !== false && settings.nextAfter > 0;
  const skipping = useSkipping({
    grant,
    trailer,
    state,
    settings,
    settled,
    video,
    onNext: automatic ? goNext : undefined,
  });
  const subtitles = useSubtitlesKey({
    choices,
    screening,
    language: profile?.language,
    captions: settings.captions,
  });
  const actions = usePlayerActions({
    video,
    subtitles,
    fullScreen,
    faster: step,
    skipPart: skipping.skip,
    next: goNext,
    help: () => setSheet('help'),
    leave: onLeave,
    say: flash.say,
  });
  useShortcuts(actions);
  const press = usePress(actions);
  useMediaSession({ grant, state, rate, actions, video });
  useWakeLock(!state.paused && !state.ended);

  const quiet = useIdle() && !state.paused && !menuOpen && !sheet;
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
      <video ref={video} data-testid="video" playsInline className="absolute inset-0 size-full" {...press} />
      <div
        ref={captions}
        data-testid="captions"
        style={subtitleVariables(settings.subtitleStyle)}
        className={`captions subtitles pointer-events-none absolute inset-x-0 top-0 transition-[bottom] ${quiet ? 'bottom-6' : 'bottom-40'}`}
      />
      {buffering && !autoplayRefused && !state.ended && (
        <Spinner
          label={t('buffering')}
          className="pointer-events-none absolute inset-0 m-auto size-20 rounded-full bg-black/60"
        />
      )}
      <p role="status" className="pointer-events-none absolute inset-x-0 top-1/4 text-center" data-testid="flash">
        {flash.text && (
          <span className="rounded-full bg-black/75 px-5 py-2 text-lg font-semibold tabular-nums">{flash.text}</span>
        )}
      </p>
      {autoplayRefused && !started && (
        <button
          type="button"
          aria-label={t('play')}
          onClick={() => {
            log.askedAgain();
            actions.toggle();
          }}
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
        rate={rate}
        onRate={setRate}
        full={full}
        hidden={quiet}
        onMenu={setMenuOpen}
        onSheet={setSheet}
        video={video}
      />
      {lost && <LostNote waiting={buffering} onRetry={() => screening.current?.retryNow()} />}
      <SkipButton skipping={skipping} nextOffered={next !== undefined} />
      {next && !state.ended && (
        <NextCard
          next={next}
          grant={grant}
          state={state}
          countdown={automatic ? settings.nextAfter : null}
          onNext={() => onEpisode(next)}
        />
      )}
      {state.ended && (
        <EndScreen title={title} next={next} onNext={goNext} onAgain={actions.toggle} onLeave={onLeave} />
      )}
      <Sheets sheet={sheet} player={player} onClose={() => setSheet(null)} />
    </main>
  );
}
