/** Bytes that a reader has seen and not told of; Shaka's fetch plugin tells no less, and no sooner than after a tenth of a second. */
const TOLD_BYTES = 16_000;
const TOLD_SECONDS = 0.1;

/**
 * A line whose rate goes as a trace says, over and over, and is shared evenly by what is on its way. A request's first byte comes a
 * round trip after it was sent. Time is in seconds; it stands still in between.
 */
export class Line {
  now = 0;
  #timers = [];
  #requests = new Set();
  #piece = 0;
  #pieceEnds;

  constructor({ pieces, latency }) {
    this.pieces = pieces;
    this.latency = latency;
    this.#pieceEnds = pieces[0].seconds;
  }

  /** Rings once; what it gives takes it back. */
  after(seconds, ring) {
    const timer = { at: this.now + seconds, ring };
    this.#timers.push(timer);
    return () => {
      const place = this.#timers.indexOf(timer);
      if (place >= 0) this.#timers.splice(place, 1);
    };
  }

  /**
   * Fetches so many bytes.
   *
   * @param progress hears of what came since it heard before, in milliseconds and bytes, and how many bytes are left
   * @returns how to give it up
   */
  fetch(bytes, { progress = () => {}, done }) {
    const request = { left: bytes, begins: this.now + this.latency, told: this.now, untold: 0, progress, done };
    this.#requests.add(request);
    return () => this.#requests.delete(request);
  }

  /** Goes on to whatever happens next, and has it happen; false when nothing will. */
  step(limit) {
    const rate = this.#rate();
    let next = Math.min(limit, this.#pieceEnds, ...this.#timers.map(({ at }) => at));
    for (const request of this.#requests) next = Math.min(next, this.#next(request, rate));
    this.#carry(Math.max(0, next - this.now), rate);
    this.now = Math.max(this.now, next);
    if (this.now >= this.#pieceEnds) {
      this.#piece = (this.#piece + 1) % this.pieces.length;
      this.#pieceEnds += this.pieces[this.#piece].seconds;
    }
    for (const request of [...this.#requests]) if (this.#requests.has(request)) this.#tell(request);
    for (const timer of this.#timers.filter(({ at }) => at <= this.now)) {
      const place = this.#timers.indexOf(timer);
      if (place < 0) continue;
      this.#timers.splice(place, 1);
      timer.ring();
    }
    return this.now < limit;
  }

  /** Bytes a second for each of those whose bytes come. */
  #rate() {
    let coming = 0;
    for (const { begins } of this.#requests) if (begins <= this.now) coming++;
    return coming === 0 ? 0 : this.pieces[this.#piece].bits / 8 / coming;
  }

  #next({ begins, left, told, untold }, rate) {
    if (begins > this.now) return begins;
    if (rate === 0) return Number.POSITIVE_INFINITY;
    const end = this.now + left / rate;
    const tells = Math.max(told + TOLD_SECONDS + 0.001, this.now + (TOLD_BYTES - untold) / rate);
    return Math.min(end, Math.max(tells, this.now + 0.001));
  }

  #carry(seconds, rate) {
    for (const request of this.#requests) {
      if (request.begins > this.now) continue;
      const came = Math.min(request.left, seconds * rate);
      request.left -= came;
      request.untold += came;
    }
  }

  #tell(request) {
    if (request.begins > this.now) return;
    const since = this.now - request.told;
    // Less than a thousandth of a byte is a rounding error.
    const whole = request.left < 0.001;
    if (!whole && (since <= TOLD_SECONDS || request.untold < TOLD_BYTES)) return;
    if (whole) this.#requests.delete(request);
    const { untold } = request;
    request.told = this.now;
    request.untold = 0;
    request.progress(since * 1000, untold, whole ? 0 : request.left);
    if (whole) request.done();
  }
}
