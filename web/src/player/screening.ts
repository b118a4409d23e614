import shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { type Choices, nearestHeight, readChoices } from './choices';
import { keepEstimate } from './estimate';
import { keyAt } from './keys';
import { dataSaver, rememberedHeight } from './preferences';
import { type SafeguardParts, safeguard } from './safeguard';
import {
  firstConfiguration,
  SAVING_HEIGHT,
  SETTLES_MS,
  savingConfiguration,
  steadyConfiguration,
} from './screeningConfig';
import { createTracks, type Sound } from './tracks';
import type { Wishes } from './wishes';

export interface ScreeningParts extends SafeguardParts {
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
}

/** Of what was granted, what it takes to show it. */
export interface Film {
  manifestUrl: string;
  /** None for a film in the clear. */
  licenseUrl?: string;
  /** Seconds. */
  resumeAt?: number;
  tracks?: { audio: Sound[] };
}

export type Screening = Awaited<ReturnType<typeof openScreening>>;

/** Before anything is to be played: what is missing in the browser is added, and it finds its decoders. */
export async function warmUp() {
  shaka.polyfill.installAll();
  const video = {
    contentType: 'video/mp4; codecs="avc1.64001f"',
    width: 1280,
    height: 720,
    bitrate: 3e6,
    framerate: 25,
  };
  const audio = { contentType: 'audio/mp4; codecs="mp4a.40.2"' };
  await navigator.mediaCapabilities?.decodingInfo({ type: 'media-source', video, audio });
}

export async function openScreening(parts: ScreeningParts) {
  const { video, container, onChoices, onChosen, onBuffering, onSwitch } = parts;
  shaka.polyfill.installAll();
  const player = parts.player ?? new shaka.Player();
  player.setVideoContainer(container);
  player.configure(firstConfiguration());
  await player.attach(video);

  let height: number | null = null;
  let saving = dataSaver.isOn();
  let loaded: string | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** It played when it was loaded anew. */
  let goesOn = false;
  const tracks = createTracks(player, onChosen);
  // What plays from this device says nothing of a line.
  const estimate = parts.player ? null : keepEstimate(player);
  /** Shaka leaves out for a while what dropped too many frames: it can be chosen all the same. */
  const heights = new Set<number>();
  function tell() {
    const choices = readChoices(player);
    for (const one of choices.heights) heights.add(one);
    onChoices(offered({ ...choices, heights: [...heights].sort((a, b) => b - a), height }, saving));
  }
  for (const event of ['trackschanged', 'variantchanged', 'adaptation', 'textchanged', 'audiotrackschanged']) {
    player.addEventListener(event, tell);
  }
  player.addEventListener('adaptation', (event: Event & { oldTrack?: Rendition; newTrack?: Rendition }) => {
    // The first choice is no switch, and neither is another sound to the same picture.
    if (event.oldTrack && event.oldTrack.videoBandwidth !== event.newTrack?.videoBandwidth) onSwitch();
  });
  player.addEventListener('buffering', (event: Event & { buffering?: boolean }) => {
    onBuffering(event.buffering === true);
    recovery.starves(event.buffering === true);
  });

  const recovery = safeguard(player, { ...parts, isLoaded: () => loaded !== null, reload });

  /** Where it is; otherwise: smaller than what failed, in the codec that everything decodes. */
  function reload(otherwise: boolean): boolean {
    const shown = player.getVideoTracks().find((track) => track.active)?.height ?? null;
    const smaller = readChoices(player).heights.find((one) => shown !== null && one < shown);
    if (!loaded || (otherwise && !smaller)) return false;
    if (otherwise && smaller) {
      height = null;
      player.configure({
        abr: { enabled: true },
        restrictions: { maxHeight: smaller },
        preferredVideo: [{ codec: 'avc1' }],
      });
    }
    goesOn ||= !video.paused;
    begin(loaded, video.currentTime).then(
      () => {
        // Where the browser refuses, it is paused, and the controls say so.
        if (goesOn) void video.play().catch(() => undefined);
        goesOn = false;
      },
      (error: unknown) => recovery.failed(error),
    );
    return true;
  }

  async function begin(manifest: string, startAt: number) {
    tracks.prefer();
    await player.load(manifest, startAt > 0 ? startAt : null);
    clearTimeout(settling);
    settling = setTimeout(() => player.configure(steadyConfiguration(saving)), SETTLES_MS);
    tracks.show();
    if (height === null) tell();
    else show(height);
  }

  const wishedHeight = () => nearestHeight(readChoices(player).heights, rememberedHeight.readNumber());

  function show(chosen: number | null) {
    height = chosen;
    player.configure({ abr: { enabled: chosen === null } });
    const there = nearestHeight(readChoices(player).heights, chosen);
    const track = player.getVideoTracks().find((one) => one.height === there);
    if (track && there !== null) player.selectVideoTrack(track, true, 2);
    tell();
  }

  return {
    async load({ manifestUrl, licenseUrl, resumeAt, tracks: told }: Film, wished: Wishes) {
      tracks.wish(wished, told?.audio ?? []);
      if (licenseUrl) unlock(player, licenseUrl);
      await begin(manifestUrl, resumeAt ?? 0);
      loaded = manifestUrl;
      if (!saving && rememberedHeight.readNumber()) show(wishedHeight());
    },
    chooseHeight(chosen: number | null) {
      if (chosen === null) rememberedHeight.forget();
      else rememberedHeight.write(chosen);
      show(chosen);
    },
    saveData(on: boolean) {
      saving = on;
      dataSaver.set(on);
      player.configure(savingConfiguration(on));
      player.configure(steadyConfiguration(on));
      show(on ? null : wishedHeight());
    },
    chooseSubtitles(id: string | null) {
      tracks.chooseSubtitles(id);
      tell();
    },
    chooseAudio(id: string) {
      tracks.chooseAudio(id);
      tell();
    },
    /** The viewer does not want to wait for the line. */
    retryNow: recovery.now,
    bitsPerSecond: () => player.getStats().streamBandwidth || null,
    async close() {
      recovery.stop();
      clearTimeout(settling);
      estimate?.stop();
      await player.destroy();
    },
  };
}

type Rendition = Pick<shaka.extern.Track, 'videoBandwidth'>;
/** A playlist says where its key is; here that is a licence, which Shaka 5 asks nobody for in HLS. */
function unlock(player: shaka.Player, licenseUrl: string) {
  player.getNetworkingEngine()?.registerRequestFilter(async (type, request) => {
    if (type !== shaka.net.NetworkingEngine.RequestType.KEY) return;
    request.uris = await Promise.all(request.uris.map((uri) => keyAt(uri, licenseUrl)));
  });
}

/** While data is saved, nothing above the cap is offered. */
function offered(choices: Choices, saving: boolean): Choices {
  const small = choices.heights.filter((one) => one <= SAVING_HEIGHT);
  return saving && small.length > 0 ? { ...choices, heights: small } : choices;
}
