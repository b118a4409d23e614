import { lineNow } from './startEstimate';

/** What this browser remembers about playing: how loud, how fast the line was, how much it may carry. */
function remembered(name: string) {
  const key = `matinee.${name}`;
  return {
    read: () => localStorage.getItem(key),
    readNumber: () => {
      const value = Number(localStorage.getItem(key) ?? Number.NaN);
      return Number.isFinite(value) ? value : null;
    },
    write: (value: string | number) => localStorage.setItem(key, String(value)),
    forget: () => localStorage.removeItem(key),
  };
}

/** 0 to 1. */
export const rememberedVolume = remembered('volume');
/** Bits per second. */
export const rememberedBandwidth = remembered('bandwidth');
/** Lines of the picture; nothing while the player chooses by itself. */
export const rememberedHeight = remembered('height');
/** Of the sound, as this device has loudspeakers for. */
export const rememberedChannels = remembered('channels');

const saver = remembered('data-saver');

/** Whether little is to be carried: as it was set here, or else as the browser asks of every site. */
export const dataSaver = {
  isOn: (): boolean => {
    const chosen = saver.read();
    return chosen === null ? lineNow()?.saveData === true : chosen === 'on';
  },
  set: (on: boolean) => saver.write(on ? 'on' : 'off'),
};
