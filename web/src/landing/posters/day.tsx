import { PosterFrame } from './PosterFrame';

export function TheGeneral() {
  return (
    <PosterFrame title="THE GENERAL" year={1926} paper="#e2542f" ink="#fbeed3" size={44}>
      <circle cx="100" cy="120" r="150" fill="#eb6a3c" />
      <circle cx="100" cy="120" r="100" fill="#f28a4b" />
      <path d="M62 240l-50 60h22l44-60zM138 240l50 60h-22l-44-60z" fill="#fbeed3" opacity="0" />
      <path d="M92 20h16l8 34H84z" fill="#1b1412" />
      <path d="M86 10c-22-14-40 4-62-6 24-2 40-18 66-4z" fill="#fbeed3" />
      <circle cx="100" cy="124" r="66" fill="#1b1412" />
      <circle cx="100" cy="124" r="54" fill="none" stroke="#fbeed3" strokeWidth="3" />
      <circle cx="100" cy="124" r="24" fill="#f5c24b" />
      <circle cx="100" cy="124" r="13" fill="#fbeed3" />
      <path d="M44 186h112l22 52H22z" fill="#1b1412" />
      <path d="M100 190v46M82 190l-16 46M118 190l16 46M66 190l-32 46M134 190l32 46" stroke="#fbeed3" strokeWidth="4" />
    </PosterFrame>
  );
}

const HOURS = Array.from({ length: 12 }, (_, i) => i * 30);

export function SafetyLast() {
  return (
    <PosterFrame title="SAFETY LAST!" year={1923} paper="#e9b53c" ink="#231912" size={46}>
      <path d="M0 0h60v240H0z" fill="#c48b22" />
      {[20, 70, 120, 170].map((y) => (
        <path key={y} d={`M12 ${y}h26v32H12z`} fill="#7d5415" />
      ))}
      <circle cx="116" cy="104" r="72" fill="#231912" />
      <circle cx="116" cy="104" r="64" fill="#f9f0da" />
      {HOURS.map((turn) => (
        <path key={turn} d="M113 46h6v12h-6z" fill="#231912" transform={`rotate(${turn} 116 104)`} />
      ))}
      <path d="M113 104V62h6v42z" fill="#231912" />
      <path d="M116 101l46 20-2 6-46-18z" fill="#231912" />
      <g fill="#231912">
        <path d="M156 118l-6 22 8 2 6-20zM166 120l4 22-8 3-4-22z" />
        <circle cx="161" cy="150" r="9" />
        <path d="M146 147h30v4h-30zM152 139h18v8h-18z" />
        <path d="M150 160h22l2 36h-26zM149 194h10l-6 42h-9zM163 194h10l10 38-9 3z" />
      </g>
    </PosterFrame>
  );
}

export function Sunrise() {
  return (
    <PosterFrame title="SUNRISE" year={1927} paper="#f4d9a8" ink="#3a1d2e" size={54}>
      <circle cx="100" cy="150" r="66" fill="#f2542d" />
      {[0, 1, 2, 3, 4, 5].map((n) => (
        <path key={n} d={`M0 ${150 + n * 15}h200v${5 + n * 1.6}H0z`} fill="#3a1d2e" />
      ))}
      <path d="M0 150h200v6H0z" fill="#3a1d2e" />
      <path d="M96 150l4-34 18 30-14-6z" fill="#f9f0da" />
      <path d="M82 150h44l-8 10H90z" fill="#3a1d2e" />
      {[40, 62, 84].map((r) => (
        <circle
          key={r}
          cx="100"
          cy="150"
          r={r + 40}
          fill="none"
          stroke="#e59b5c"
          strokeWidth="2"
          clipPath="inset(0 0 50% 0)"
        />
      ))}
    </PosterFrame>
  );
}

export function TheKid() {
  return (
    <PosterFrame title="THE KID" year={1921} paper="#2f6b72" ink="#f8ecd2" size={56}>
      <path d="M30 30h140v210H30z" fill="#f0c772" />
      <path d="M42 42h116v198H42z" fill="#f8ecd2" />
      <g fill="#1c1513">
        <ellipse cx="88" cy="84" rx="22" ry="5" />
        <path d="M74 82c0-20 28-20 28 0z" />
        <circle cx="88" cy="94" r="13" />
        <path d="M70 112h36l6 62H64zM66 172h18l-8 68H58zM92 172h18l8 68h-18z" />
        <path d="M104 116l26 44-7 4-24-36z" />
        <ellipse cx="136" cy="156" rx="17" ry="5" />
        <path d="M124 156c2-14 22-14 24 0z" />
        <circle cx="136" cy="166" r="10" />
        <path d="M122 178h28l4 34h-36zM120 210h13l-4 30h-13zM139 210h13l4 30h-13z" />
      </g>
      <path d="M120 190l-8-26" stroke="#1c1513" strokeWidth="6" strokeLinecap="round" />
    </PosterFrame>
  );
}
