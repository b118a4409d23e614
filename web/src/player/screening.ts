import shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { codeOf } from './errorCode';
import { rememberedBandwidth } from './preferences';
import { trackFor, type Wishes } from './wishes';

/** What can be chosen while a film plays. */
export interface Choices {
  heights: number[];
  /** Null while the player chooses by itself. */
  height: number | null;
  /** What is on the screen now. */
  shownHeight: number | null;
  audio: Track[];
  subtitles: Track[];
}

export interface Track {
  id: string;
  label: string;
  language: string;
  active: boolean;
}

export interface ScreeningParts {
  video: HTMLVideoElement;
  /** Subtitles are laid over it. */
  container: HTMLElement;
  onChoices: (choices: Choices) => void;
  /** Somebody chose a track. */
  onChosen: (choice: Partial<Wishes>) => void;
  onBuffering: (buffering: boolean) => void;
  onSwitch: () => void;
  /** Another than the one that streams. */
  player?: shaka.Player;
  /** It cannot go on by itself. */
  onBroken: (code: string) => void;
}

export type Screening = Awaited<ReturnType<typeof openScreening>>;

/** A line nobody has measured yet: small enough that the first picture is there at 1.5 Mbit/s within a second or so. */
const UNKNOWN_LINE_BITS = 900_000;
/** Of a line measured last time, this much is counted on for the first segment: it is the wait that one notices. */
const TRUST = 0.5;
const MOST_TRUSTED_BITS = 4_000_000;
const FIRST_BUFFER_SECONDS = 8;
const STEADY_BUFFER_SECONDS = 40;

function isCritical(error: unknown) {
  return (error as { severity?: number } | undefined)?.severity === shaka.util.Error.Severity.CRITICAL;
}

export async function openScreening(parts: ScreeningParts) {
  const { video, container, onChoices, onChosen, onBuffering, onSwitch, onBroken } = parts;
  shaka.polyfill.installAll();
  const player = parts.player ?? new shaka.Player();
  player.setVideoContainer(container);
  player.configure(firstConfiguration());
  await player.attach(video);

  let height: number | null = null;
  const tell = () => onChoices({ ...readChoices(player), height });
  for (const event of ['trackschanged', 'variantchanged', 'adaptation', 'textchanged', 'audiotrackschanged']) {
    player.addEventListener(event, tell);
  }
  player.addEventListener('adaptation', onSwitch);
  player.addEventListener('buffering', (event: Event & { buffering?: boolean }) =>
    onBuffering(event.buffering === true),
  );
  player.addEventListener('error', (event: Event & { detail?: unknown }) => {
    if (isCritical(event.detail)) onBroken(codeOf(event.detail));
  });

  return {
    async load(manifest: string, startAt: number, wishes: Wishes) {
      if (wishes.audio !== 'original') player.configure({ preferredAudio: [{ language: wishes.audio }] });
      await player.load(manifest, startAt > 0 ? startAt : null);
      player.configure({ streaming: { bufferingGoal: STEADY_BUFFER_SECONDS } });
      const [first] = player.getTextTracks();
      const wanted = trackFor(player.getTextTracks(), wishes.subtitles);
      // Shaka 5.2 learns where subtitles lie in time only from segments that come after it has text to show: give
      // it some at once, or subtitles chosen when the whole film is loaded never appear.
      if (first) player.selectTextTrack(wanted ?? first);
      if (first && !wanted) player.selectTextTrack(null);
      tell();
    },
    chooseHeight(chosen: number | null) {
      height = chosen;
      player.configure({ abr: { enabled: chosen === null } });
      const track = player.getVideoTracks().find((one) => one.height === chosen);
      if (track) player.selectVideoTrack(track, true, 2);
      tell();
    },
    chooseSubtitles(id: string | null) {
      const track = player.getTextTracks().find((one) => String(one.id) === id) ?? null;
      player.selectTextTrack(track);
      onChosen({ subtitles: track?.language ?? 'off' });
      tell();
    },
    chooseAudio(id: string) {
      const track = player.getAudioTracks().find((one) => audioId(one) === id);
      if (track) {
        player.selectAudioTrack(track);
        onChosen({ audio: track.language });
      }
      tell();
    },
    bitsPerSecond: () => player.getStats().streamBandwidth || null,
    async close() {
      const { estimatedBandwidth } = player.getStats();
      if (estimatedBandwidth > 0) rememberedBandwidth.write(Math.round(estimatedBandwidth));
      await player.destroy();
    },
  };
}

function firstConfiguration() {
  const measured = rememberedBandwidth.readNumber();
  const counted = measured ? Math.min(measured * TRUST, MOST_TRUSTED_BITS) : UNKNOWN_LINE_BITS;
  const retryParameters = { maxAttempts: 4, baseDelay: 500, backoffFactor: 2, timeout: 20_000 };
  return {
    abr: { defaultBandwidthEstimate: counted, switchInterval: 3, restrictToElementSize: true },
    manifest: { retryParameters },
    streaming: {
      bufferingGoal: FIRST_BUFFER_SECONDS,
      rebufferingGoal: 0.2,
      bufferBehind: 30,
      retryParameters,
    },
  };
}

function readChoices(player: shaka.Player): Omit<Choices, 'height'> {
  const videos = player.getVideoTracks();
  const heights = [...new Set(videos.map((track) => track.height ?? 0))].filter((one) => one > 0);
  return {
    heights: heights.sort((a, b) => b - a),
    shownHeight: videos.find((track) => track.active)?.height ?? null,
    audio: player.getAudioTracks().map((track) => ({
      id: audioId(track),
      label: track.label ?? track.language,
      language: track.language,
      active: track.active,
    })),
    subtitles: player.getTextTracks().map((track) => ({
      id: String(track.id),
      label: track.label ?? track.language,
      language: track.language,
      active: track.active,
    })),
  };
}

function audioId(track: shaka.extern.AudioTrack): string {
  return [track.language, track.label, track.channelsCount, track.roles.join('+')].join(' ');
}
