import { fetching } from './fetching.mjs';
import { Line } from './line.mjs';
import { Track } from './track.mjs';

/** What playback-service takes for a grant: halfway between its p50 and its p99 under load (README). A round trip comes on top. */
const GRANT_SECONDS = 0.04;
/** From the last byte to a picture: what Chromium takes to open its decoders, append and paint. */
const PICTURE_SECONDS = 0.08;
/** How often Shaka looks at how much there is. */
const POLL_SECONDS = 0.25;
/** Bytes of headers, there and back, that go with each answer. */
const HEADER_BYTES = 600;

/**
 * Plays a film over a line, as the player does: the grant, the playlist of all, those of the first rendition, and then segments of picture
 * and sound, while what is there is played.
 *
 * @param film what it weighs, as record.mjs wrote it
 * @param repeats how often it is played in a row, as one film
 * @param from seconds into it where it begins
 * @param rule what chooses renditions: shaka.mjs or bola.mjs
 * @returns seconds to the first picture, of stalls and of film played; bits a second that were shown, and how often they changed
 */
export function play({ film, trace, rule: makeRule, repeats = 3, from = 0 }) {
  const line = new Line(trace);
  const engine = new Engine(line, film, repeats, from);
  engine.rule = makeRule({ line, engine, film });
  engine.press();
  // Nobody waits for ever.
  const limit = 4 * engine.duration;
  while (!engine.over && line.step(limit));
  return engine.report();
}

class Engine {
  over = false;
  #begunAt = null;
  #playing = false;
  #position = 0;
  #since = 0;
  #stalledAt = null;
  #stalls = 0;
  #stalled = 0;
  #shown = [];
  #playlists = new Map();
  #wasted = 0;

  constructor(line, film, repeats, from) {
    this.line = line;
    this.film = film;
    const [one] = film.videos;
    this.length = one.seconds.reduce((all, seconds) => all + seconds, 0);
    this.duration = this.length * repeats;
    this.#position = from;
    this.from = from;
    this.longest = Math.max(...one.seconds);
  }

  /** As Shaka is configured now. */
  streaming() {
    return this.rule.streaming();
  }

  position() {
    return this.#playing ? Math.min(this.#position + (this.line.now - this.#since), this.buffered()) : this.#position;
  }

  /** Until where there are picture and sound. */
  buffered() {
    return Math.min(this.video.end, this.audio.end);
  }

  slowest() {
    return Math.max(this.buffered(), this.position());
  }

  /** The segment of a stream that begins where another ended. */
  at(stream, time) {
    let start = Math.floor((time + 1e-6) / this.length) * this.length;
    for (let index = 0; ; index++) {
      const end = start + stream.seconds[index];
      if (time < end - 1e-3) return { index, start, end };
      start = end;
    }
  }

  hasPlaylist(stream) {
    return this.#playlists.get(stream) === 'read';
  }

  readPlaylist(stream, then) {
    const waiting = this.#playlists.get(stream);
    if (waiting) return void waiting.push(then);
    this.#playlists.set(stream, [then]);
    this.#fetch(stream.playlist, {
      done: () => {
        const all = this.#playlists.get(stream);
        this.#playlists.set(stream, 'read');
        for (const one of all) one();
      },
    });
  }

  segment(bytes, { progress, done }) {
    let came = 0;
    const give = this.#fetch(bytes, {
      progress: (ms, more, left) => {
        came += more;
        progress(left);
        this.rule.downloaded(ms, more);
      },
      done,
    });
    return () => {
      this.#wasted += came;
      give();
    };
  }

  #fetch(bytes, heard) {
    return fetching(this.line, bytes + HEADER_BYTES, this.streaming().retryParameters, heard);
  }

  press() {
    this.line.after(GRANT_SECONDS + this.line.latency, () => this.#fetch(this.film.master, { done: () => this.#load() }));
  }

  #load() {
    this.variant = this.rule.first();
    // Shaka looks a little earlier, should the playlists be wrong.
    const begin = Math.max(0, this.from - this.streaming().inaccurateManifestTolerance);
    this.video = new Track(this, this.variant, begin);
    this.audio = new Track(this, this.film.sounds[this.variant.audio], begin);
    this.line.after(POLL_SECONDS, () => this.#poll());
    this.video.update();
    this.audio.update();
  }

  switchTo(variant) {
    if (!this.video || variant === this.variant) return;
    this.variant = variant;
    this.video.switchTo(variant);
    this.audio.switchTo(this.film.sounds[variant.audio]);
  }

  asked(track, place) {
    if (track === this.video) this.rule.asks?.(place);
  }

  appended(track, stream, place) {
    if (track === this.video) this.#shown.push({ stream, seconds: place.end - place.start, bytes: stream.segments[place.index] });
    // canplaythrough: it need not wait for the next look.
    if (this.#begunAt === null) this.#look();
  }

  #poll() {
    this.#look();
    if (!this.over) this.line.after(POLL_SECONDS, () => this.#poll());
  }

  #look() {
    const { rebufferingGoal } = this.streaming();
    const ahead = this.buffered() - this.position();
    const toEnd = this.buffered() >= this.duration - 1e-3;
    if (this.#playing) {
      if (toEnd && ahead <= 0) this.over = true;
      else if (!toEnd && ahead <= Math.min(0.5, rebufferingGoal / 2)) this.#stall();
      else this.#watch();
    } else if (ahead >= rebufferingGoal || (toEnd && ahead > 0)) this.#go();
  }

  /** It runs dry in between two looks. */
  #watch() {
    this.dry?.();
    const until = this.buffered() - this.position();
    if (until < POLL_SECONDS) this.dry = this.line.after(until + 1e-6, () => this.#look());
  }

  #stall() {
    this.#position = this.position();
    this.#playing = false;
    this.#stalledAt = this.line.now;
    this.#stalls++;
  }

  #go() {
    this.dry?.();
    if (this.#begunAt === null) {
      this.#begunAt = this.line.now + PICTURE_SECONDS;
      this.line.after(PICTURE_SECONDS, () => this.#plays());
      return;
    }
    if (this.line.now < this.#begunAt) return;
    if (this.#stalledAt !== null) this.#stalled += this.line.now - this.#stalledAt;
    this.#stalledAt = null;
    this.#plays();
  }

  #plays() {
    if (this.#begunAt !== null && this.#since === 0) this.rule.begins?.();
    this.#since = this.line.now;
    this.#playing = true;
  }

  report() {
    if (this.#stalledAt !== null) this.#stalled += this.line.now - this.#stalledAt;
    const seconds = this.#shown.reduce((all, one) => all + one.seconds, 0);
    const bits = this.#shown.reduce((all, one) => all + one.bytes * 8, 0);
    const switches = this.#shown.filter(({ stream }, i) => i > 0 && stream !== this.#shown[i - 1].stream).length;
    return {
      start: this.#begunAt ?? Number.POSITIVE_INFINITY,
      stalls: this.#stalls,
      stalled: this.#stalled,
      played: this.position() - this.from,
      bits: bits / seconds,
      switches,
      first: this.#shown[0]?.stream,
      wasted: (this.#wasted * 8) / bits,
      estimate: this.rule.estimate(),
      over: this.over,
    };
  }
}
