import { browser } from './browser.mjs';

const place = process.argv.indexOf('--try');
/** Other numbers of Shaka's configuration than the app has. */
const TRIED = place > 0 ? process.argv[place + 1] : '{}';

/**
 * The player's own rules: Shaka's choice of renditions, the very code that viewers run, as the app configures it.
 *
 * @param known what is known of the line as it begins: `measured` in the last film, bits per second, and what the browser says of it
 */
export const shaka =
  (known = {}) =>
  ({ line, engine, film }) => {
    const { shaka: library, rules, video, parse } = browser({ clock: () => line.now, ...known });
    const player = new library.Player();
    const abr = new library.abr.SimpleAbrManager();
    let configuration;
    function configure(...parts) {
      for (const part of parts) {
        if (!player.configure(part)) throw new Error(`Shaka does not take ${JSON.stringify(part)}`);
      }
      configuration = player.getConfiguration();
      abr.configure(configuration.abr);
    }
    configure(rules.firstConfiguration(), parse(TRIED));

    const variants = film.videos.map((of) => ({
      of,
      bandwidth: of.bandwidth,
      audio: null,
      // Shaka's own restrictions ask no more of them.
      video: { width: of.width, height: of.height, fastSwitching: false },
      allowedByApplication: true,
      allowedByKeySystem: true,
    }));
    return {
      streaming: () => configuration.streaming,
      first() {
        abr.init((variant) => engine.switchTo(variant.of), () => false);
        abr.setMediaElement(video);
        abr.setVariants([...variants], false);
        const { of } = abr.chooseVariant();
        abr.enable();
        return of;
      },
      begins: () => line.after(rules.SETTLES_MS / 1000, () => configure(rules.steadyConfiguration(false))),
      downloaded: (ms, bytes) => abr.segmentDownloaded(ms, bytes, true),
      estimate: () => abr.getBandwidthEstimate(),
    };
  };
