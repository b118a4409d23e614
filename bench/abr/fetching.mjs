/**
 * One request as Shaka makes it: given up when nothing, or nothing more, comes for too long, and made anew after a while, which doubles;
 * and as the app goes on when Shaka has given up: it waits for the line. What came of an attempt before is lost.
 *
 * @param retries of Shaka's configuration
 * @param progress as of Line.fetch
 * @returns how to give it up for good
 */
export function fetching(line, bytes, retries, { progress = () => {}, done }) {
  const { maxAttempts, baseDelay, backoffFactor, timeout, stallTimeout, connectionTimeout } = retries;
  /** As recovery.ts has it. */
  const FIRST_WAIT = 1;
  const LONGEST_WAIT = 8;
  let attempts = 0;
  let givenUp = 0;
  let stop = () => {};

  function attempt() {
    attempts++;
    let quiet = () => {};
    const cancel = line.fetch(bytes, {
      progress(ms, came, left) {
        quiet();
        if (left > 0) quiet = line.after(stallTimeout / 1000, again);
        progress(ms, came, left);
      },
      done() {
        end();
        done();
      },
    });
    const late = line.after(timeout / 1000, again);
    quiet = line.after(connectionTimeout / 1000, again);
    function end() {
      quiet();
      late();
    }
    stop = () => {
      end();
      cancel();
    };
  }

  function again() {
    stop();
    let wait = (baseDelay / 1000) * backoffFactor ** (attempts - 1);
    if (attempts >= maxAttempts) {
      wait = Math.min(FIRST_WAIT * 2 ** givenUp++, LONGEST_WAIT);
      attempts = 0;
    }
    stop = line.after(wait, attempt);
  }

  attempt();
  return () => stop();
}
