import { PosterFrame } from './PosterFrame';

const RAYS = Array.from({ length: 18 }, (_, i) => (i * 360) / 18);

export function Metropolis() {
  return (
    <PosterFrame title="METROPOLIS" year={1927} paper="#14203a" ink="#f0c35a" size={44}>
      {RAYS.map((turn) => (
        <path
          key={turn}
          d="M100 110 L94 -140 L106 -140 Z"
          fill="#f0c35a"
          opacity="0.16"
          transform={`rotate(${turn} 100 110)`}
        />
      ))}
      <circle cx="100" cy="96" r="44" fill="none" stroke="#f0c35a" strokeWidth="3" />
      <circle cx="100" cy="96" r="56" fill="none" stroke="#f0c35a" strokeWidth="1" />
      <path d="M88 236V96l12-44 12 44v140z" fill="#f0c35a" />
      <path d="M62 236V136h14v-22h12v122zM138 236V136h-14v-22h-12v122z" fill="#c98d2b" />
      <path d="M24 236v-66h20v-18h18v84zM176 236v-66h-20v-18h-18v84z" fill="#8a5a24" />
      <path d="M0 236v-40h24v40zM200 236v-40h-24v40z" fill="#523722" />
    </PosterFrame>
  );
}

export function Nosferatu() {
  return (
    <PosterFrame title="NOSFERATU" year={1922} paper="#1d3b36" ink="#e8e2c4" size={46}>
      <circle cx="118" cy="98" r="72" fill="#dfe3b8" />
      <path d="M0 236V150l30-6 20 8 12 84zM200 236v-30l-26-4-10 34z" fill="#0b1513" />
      <path
        d="M62 236c4-60 14-92 30-104-6-8-8-20-4-30 4-9 12-12 18-10 8 3 12 12 10 24-1 8-4 13-8 17 16 10 24 40 26 103z"
        fill="#0b1513"
      />
      <path d="M60 172c-14-14-20-30-22-48l8 22-2-30 9 28 2-26 7 28 6-18 2 30z" fill="#0b1513" />
      <path d="M84 104l-9-9 4 16zM116 104l9-9-4 16z" fill="#0b1513" />
    </PosterFrame>
  );
}

const STARS = [
  [20, 30, 1.4],
  [52, 18, 1],
  [88, 40, 1.2],
  [150, 24, 1.6],
  [182, 56, 1],
  [14, 96, 1],
  [190, 120, 1.4],
  [30, 210, 1.2],
  [168, 214, 1],
] as const;

export function TripToTheMoon() {
  return (
    <PosterFrame title="A TRIP TO THE MOON" year={1902} paper="#10182e" ink="#f6ead0" size={30}>
      {STARS.map(([x, y, r]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={r} fill="#f6ead0" />
      ))}
      <circle cx="100" cy="138" r="78" fill="#f1e2b6" />
      <circle cx="100" cy="138" r="78" fill="none" stroke="#cdb475" strokeWidth="4" />
      <g fill="#dbc488">
        <circle cx="58" cy="170" r="11" />
        <circle cx="146" cy="186" r="8" />
        <circle cx="84" cy="82" r="8" />
        <circle cx="52" cy="112" r="6" />
      </g>
      <path d="M70 178c16 20 44 20 60 0-12 6-46 6-60 0z" fill="#7b5f38" />
      <circle cx="74" cy="132" r="8" fill="#2b2232" />
      <g transform="rotate(38 128 126)">
        <path d="M112 126V76c0-16 7-26 16-34 9 8 16 18 16 34v50z" fill="#a94a2c" />
        <path d="M112 112h32v14h-32zM112 84h32v5h-32z" fill="#4d2a22" />
        <path d="M106 130h44l-6 10h-32z" fill="#7b5f38" />
      </g>
    </PosterFrame>
  );
}

export function Phantom() {
  return (
    <PosterFrame title="THE PHANTOM OF THE OPERA" year={1925} paper="#5c1117" ink="#f3e6d8" size={24}>
      {[0, 28, 56, 144, 172].map((x) => (
        <path key={x} d={`M${x} 0h18c6 80-8 160 2 244h-20z`} fill="#7d1a20" />
      ))}
      <ellipse cx="100" cy="128" rx="58" ry="80" fill="#12080a" />
      <path d="M100 52c34 0 54 30 54 72 0 30-10 58-26 70-4-14-14-22-14-38 0-10-14-14-14-28z" fill="#f3e6d8" />
      <path d="M112 112c10-10 24-10 32 0-8 10-24 12-32 0z" fill="#12080a" />
      <path d="M116 94c10-8 22-8 32 0" stroke="#12080a" strokeWidth="3" fill="none" />
      <circle cx="76" cy="114" r="4" fill="#e3a72f" />
    </PosterFrame>
  );
}
