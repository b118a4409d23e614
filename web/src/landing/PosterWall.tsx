import { Bagdad, Caligari, Haxan, MovieCamera, Potemkin } from './posters/angles';
import { SafetyLast, Sunrise, TheGeneral, TheKid } from './posters/day';
import { Metropolis, Nosferatu, Phantom, TripToTheMoon } from './posters/night';

const COLUMNS = [
  [Sunrise, Caligari, TripToTheMoon, TheKid],
  [Metropolis, Potemkin, Haxan, SafetyLast],
  [Nosferatu, TheGeneral, Bagdad, MovieCamera],
  [SafetyLast, Phantom, Sunrise, Metropolis],
  [MovieCamera, TripToTheMoon, TheKid, Caligari],
  [Haxan, Bagdad, Nosferatu, TheGeneral],
];

/** Posters hung at a slant, each column drifting at its own pace, twice over so that the drift has no seam. */
export function PosterWall() {
  return (
    <div className="absolute top-1/2 left-1/2 flex w-[max(150vw,60rem)] -translate-x-1/2 -translate-y-1/2 rotate-[-11deg] gap-[1.6vw]">
      {COLUMNS.map((posters, column) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
          key={column}
          className="h-[170vh] grow basis-0 overflow-hidden"
        >
          <div
            className="flex animate-drift flex-col"
            style={{ animationDuration: `${70 + column * 17}s`, animationDirection: column % 2 ? 'reverse' : 'normal' }}
          >
            {[...posters, ...posters].map((Poster, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do the posters
              <div key={row} className="pb-[1.6vw]">
                <Poster />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
