/** What this browser remembers about playing: how loud, how fast the line was. */
function remembered(name: string) {
  const key = `matinee.${name}`;
  return {
    read: () => localStorage.getItem(key),
    readNumber: () => {
      const value = Number(localStorage.getItem(key) ?? Number.NaN);
      return Number.isFinite(value) ? value : null;
    },
    write: (value: string | number) => localStorage.setItem(key, String(value)),
  };
}

/** 0 to 1. */
export const rememberedVolume = remembered('volume');
/** Bits per second. */
export const rememberedBandwidth = remembered('bandwidth');
