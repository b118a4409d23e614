import { PosterFrame } from './PosterFrame';

export function Caligari() {
  return (
    <PosterFrame title="DR. CALIGARI" year={1920} paper="#efe3cb" ink="#16110f" size={44}>
      <path d="M0 0h70L38 240H0z" fill="#16110f" />
      <path d="M200 0h-64l44 240h20z" fill="#16110f" />
      <path d="M70 0h66l-20 60-34 8z" fill="#c43b2b" />
      <path
        d="M12 40l28-12-8 44-18 6zM8 110l24-16-4 50-20 8zM188 60l-22-18 6 50 18 6zM192 140l-18-14 6 46 14 4z"
        fill="#efe3cb"
      />
      <path d="M82 240l10-120-16-30 26-14 22 22-14 24 18 118z" fill="#16110f" />
      <path d="M74 90l54-20 4 8-54 20zM90 42l28-8 8 40-30 10z" fill="#16110f" />
      <path d="M38 240l52-150M180 240L120 92" stroke="#16110f" strokeWidth="3" />
      <path d="M94 106l8-4-2 8zM108 100l8-3-3 8z" fill="#efe3cb" />
    </PosterFrame>
  );
}

export function Potemkin() {
  return (
    <PosterFrame title="BATTLESHIP POTEMKIN" year={1925} paper="#f1e4cc" ink="#a81f1b" size={28}>
      <path d="M0 0h200v60L0 230z" fill="#c8281f" />
      <path d="M0 248V206L200 36v36z" fill="#171312" />
      <circle cx="128" cy="132" r="52" fill="#171312" />
      <circle cx="128" cy="132" r="38" fill="#f1e4cc" />
      <circle cx="128" cy="132" r="26" fill="#171312" />
      <circle cx="62" cy="186" r="36" fill="#171312" />
      <circle cx="62" cy="186" r="25" fill="#f1e4cc" />
      <circle cx="62" cy="186" r="16" fill="#171312" />
      <path d="M10 22h70v8H10zM10 38h46v5H10z" fill="#f1e4cc" />
    </PosterFrame>
  );
}

export function Bagdad() {
  return (
    <PosterFrame title="THE THIEF OF BAGDAD" year={1924} paper="#6a2a63" ink="#fbdc9a" size={30}>
      <circle cx="146" cy="62" r="34" fill="#fbdc9a" />
      <circle cx="158" cy="54" r="30" fill="#6a2a63" />
      <path
        d="M0 240v-56h16c0-22 14-26 18-44 4 18 18 22 18 44h14v56zM74 240v-76h14c0-30 20-36 26-62 6 26 26 32 26 62h14v76zM162 240v-40h8c0-14 9-18 12-28 3 10 12 14 12 28h6v40z"
        fill="#2b1031"
      />
      <path d="M26 128c26-18 44 6 72-10 14-8 26-6 36 2-14 0-22 6-36 14-28 14-46-8-72-6z" fill="#f2762d" />
      <path d="M72 112c-2-14 4-24 12-24s12 10 10 22z" fill="#fbdc9a" />
      <circle cx="83" cy="80" r="8" fill="#fbdc9a" />
      <path d="M74 78c0-12 18-12 18 0z" fill="#f2542d" />
    </PosterFrame>
  );
}

export function MovieCamera() {
  return (
    <PosterFrame title="MAN WITH A MOVIE CAMERA" year={1929} paper="#d9d2c0" ink="#18222b" size={24}>
      <path d="M0 0h200v120L0 60z" fill="#f2b431" />
      <circle cx="100" cy="128" r="86" fill="#18222b" />
      <circle cx="100" cy="128" r="72" fill="none" stroke="#d9d2c0" strokeWidth="2" strokeDasharray="3 7" />
      <circle cx="100" cy="128" r="58" fill="#d9d2c0" />
      <path d="M42 128c30-46 86-46 116 0-30 46-86 46-116 0z" fill="#fbf6ea" />
      <circle cx="100" cy="128" r="31" fill="#2a6f86" />
      <circle cx="100" cy="128" r="16" fill="#18222b" />
      <circle cx="110" cy="118" r="6" fill="#fbf6ea" />
      <path d="M42 124c30-46 86-46 116 0" stroke="#18222b" strokeWidth="6" fill="none" />
    </PosterFrame>
  );
}

export function Haxan() {
  return (
    <PosterFrame title="HÄXAN" year={1922} paper="#180e12" ink="#f5a03a" size={62}>
      <circle cx="100" cy="112" r="80" fill="#b5271f" />
      <circle cx="100" cy="112" r="80" fill="none" stroke="#f5a03a" strokeWidth="2" />
      <path
        d="M100 236c-42-10-54-48-38-82 6 12 12 16 18 14-10-38 8-58 24-82-2 22 8 32 18 44 8 10 12 20 10 34 6-2 8-8 9-16 22 34 6 78-41 88z"
        fill="#f5a03a"
      />
      <path
        d="M100 232c-20-8-26-28-16-46 4 6 8 8 12 6-4-20 4-30 12-40 0 14 14 24 16 42 1 18-8 32-24 38z"
        fill="#fbe6b0"
      />
      <path d="M18 70l18-4-6-14 14 10 14-10-6 14 18 4-26 4z" fill="#180e12" />
    </PosterFrame>
  );
}
