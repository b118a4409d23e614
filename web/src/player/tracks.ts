import type shaka from 'shaka-player/dist/shaka-player.hls-es2021.js';
import { audioId, audioRole, textRole } from './choices';
import { rememberedChannels } from './preferences';
import { audioFor, forcedFor, isChoosable, type Spoken, subtitlesFor, type Wishes } from './wishes';

const STEREO = 2;

/** A track of sound, as playback tells it. */
export type Sound = Spoken & { label: string };

/** The sound and the subtitles that play: those that are wished for, until somebody chooses others. */
export function createTracks(player: shaka.Player, onChosen: (choice: Partial<Wishes>) => void) {
  let wishes: Wishes = { subtitles: 'off', audio: 'original', captions: false, descriptions: false };
  let sounds: Sound[] = [];

  const texts = () => player.getTextTracks().map((track) => ({ track, ...track, role: textRole(track) }));
  const audio = () => player.getAudioTracks().map((track) => ({ track, ...track, role: audioRole(track) }));

  /** Without subtitles: what has to be read with the sound that plays, if there is something. */
  function forced() {
    const sound = audio().find(({ active }) => active);
    return (sound && forcedFor(texts(), sound.language)?.track) ?? null;
  }

  function choose(choice: Partial<Wishes>) {
    wishes = { ...wishes, ...choice };
    onChosen(choice);
  }

  return {
    /** @param told the first is the original */
    wish(wished: Wishes, told: Sound[]) {
      wishes = wished;
      sounds = told;
    },
    /** Before a film is loaded: its sound is then fetched in no other. */
    prefer() {
      const sound = audioFor(sounds, wishes);
      if (!sound) return;
      const { language, label } = sound;
      const channelCount = rememberedChannels.readNumber() ?? STEREO;
      player.configure({ preferredAudio: [{ language, label, channelCount }, { language, label }, { language }] });
    },
    /** Once a film is loaded. */
    show() {
      const [first] = player.getTextTracks();
      const wanted = subtitlesFor(texts(), wishes)?.track ?? forced();
      // Shaka 5.2 learns where subtitles lie in time only from segments that come after it has text to show: give
      // it some at once, or subtitles chosen when the whole film is loaded never appear.
      if (first) player.selectTextTrack(wanted ?? first);
      if (first && !wanted) player.selectTextTrack(null);
    },
    chooseSubtitles(id: string | null) {
      const chosen = texts().find(({ track }) => String(track.id) === id);
      player.selectTextTrack(chosen?.track ?? forced());
      if (!chosen) choose({ subtitles: 'off' });
      else choose({ subtitles: chosen.language, ...(hasOther(texts(), chosen) && { captions: isCaptions(chosen) }) });
    },
    chooseAudio(id: string) {
      const chosen = audio().find(({ track }) => audioId(track) === id);
      if (!chosen) return;
      player.selectAudioTrack(chosen.track);
      if (!texts().some((text) => text.active && isChoosable(text))) {
        player.selectTextTrack(forcedFor(texts(), chosen.language)?.track ?? null);
      }
      if (
        audio().some(({ label, channelsCount }) => label === chosen.label && channelsCount !== chosen.channelsCount)
      ) {
        rememberedChannels.write(chosen.channelsCount ?? STEREO);
      }
      choose({ audio: chosen.language, ...(hasOther(audio(), chosen) && { descriptions: isDescription(chosen) }) });
    },
  };
}

const isCaptions = ({ role }: Spoken) => role === 'captions';
const isDescription = ({ role }: Spoken) => role === 'description';

/** Who takes the only one that there is in a language says nothing of what they would like elsewhere. */
function hasOther(tracks: Spoken[], { language, role }: Spoken): boolean {
  return tracks.some((one) => one.language === language && one.role !== role);
}
