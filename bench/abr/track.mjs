/** Shaka looks again after so long when there was nothing to do (half of `updateIntervalSeconds`), and when another lags behind. */
const FULL_SECONDS = 0.5;
const AHEAD_SECONDS = 1;
/** One may be ahead of the other by the longest segment of all: subtitles have one a minute, and the app has looked at theirs by then. */
const MOST_AHEAD_SECONDS = 60;

/** The picture or the sound on its way into the buffer, as Shaka's StreamingEngine has it: a segment at a time. */
export class Track {
  #begun = null;
  #giveUp = null;
  #fetch = 0;
  #left = 0;
  #timer = () => {};

  /** @param end where the next segment begins: all before is there */
  constructor(engine, stream, end) {
    this.engine = engine;
    this.stream = stream;
    this.end = end;
  }

  update() {
    const { engine, stream } = this;
    this.#timer();
    if (this.#giveUp) return;
    if (!engine.hasPlaylist(stream)) {
      engine.readPlaylist(stream, () => stream === this.stream && this.update());
      return;
    }
    if (this.end >= engine.duration) return;
    const { bufferingGoal, rebufferingGoal } = engine.streaming();
    if (this.end - engine.position() >= Math.max(1, bufferingGoal, rebufferingGoal)) return this.#later(FULL_SECONDS);
    if (this.end - engine.slowest() >= MOST_AHEAD_SECONDS) return this.#later(AHEAD_SECONDS);
    this.#append();
  }

  /** @param stream of another rendition */
  switchTo(stream) {
    if (stream === this.stream) return;
    const { engine } = this;
    this.stream = stream;
    if (!this.#giveUp) return this.update();
    // What is fetched ahead belongs to the stream: switching it ends that, a segment that is half here as well.
    if (this.#isFetchedAhead()) return this.#abort();
    const fetch = this.#fetch;
    const decide = () => {
      if (this.#giveUp && fetch === this.#fetch && stream === this.stream && this.#shouldAbort()) this.#abort();
    };
    if (engine.hasPlaylist(stream)) decide();
    else engine.readPlaylist(stream, decide);
  }

  /** What is fetched ahead is fetched at once with the beginning of its rendition, which else comes first. */
  #isFetchedAhead() {
    const { segmentPrefetchLimit, disableVideoPrefetch, disableAudioPrefetch } = this.engine.streaming();
    return segmentPrefetchLimit > 0 && !(this === this.engine.video ? disableVideoPrefetch : disableAudioPrefetch);
  }

  #later(seconds) {
    this.#timer = this.engine.line.after(seconds, () => this.update());
  }

  #append() {
    const { engine, stream } = this;
    const place = engine.at(stream, this.end);
    const wanted = this.#begun === stream ? [] : [stream.init];
    const parallel = this.#isFetchedAhead();
    engine.asked(this, place);
    // Asking, it may have been told to ask for another.
    if (this.stream !== stream) return this.update();
    this.#fetch++;
    const going = new Set();
    this.#giveUp = () => {
      for (const give of going) give();
    };
    const came = () => {
      this.#giveUp = null;
      this.#begun = stream;
      this.end = place.end;
      engine.appended(this, stream, place);
      this.update();
    };
    const todo = [...wanted, stream.segments[place.index]];
    let open = todo.length;
    const fetch = (bytes, next) => {
      const give = engine.segment(bytes, {
        progress: (left) => {
          this.#left = left;
        },
        done: () => {
          going.delete(give);
          open--;
          if (next) next();
          else if (open === 0) came();
        },
      });
      going.add(give);
    };
    this.#left = 0;
    if (parallel) for (const bytes of todo) fetch(bytes);
    else if (todo.length === 1) fetch(todo[0]);
    else fetch(todo[0], () => fetch(todo[1]));
  }

  /** Whether the next segment of the new stream would be here before the buffer is empty, or before what is left of this one. */
  #shouldAbort() {
    const { engine, stream } = this;
    const place = engine.at(stream, this.end);
    // The playlists say no sizes: Shaka goes by the variant's bit rate.
    const bytes = (place.end - place.start) * (engine.variant.bandwidth / 8);
    const ahead = this.end - engine.position() - engine.streaming().rebufferingGoal;
    return (bytes * 8) / engine.rule.estimate() < ahead || this.#left > bytes;
  }

  #abort() {
    this.#giveUp();
    this.#giveUp = null;
    this.update();
  }
}

