import { type RefObject, useEffect, useRef } from 'react';
import type { Choices } from './choices';
import type { Screening } from './screening';
import { subtitlesIn } from './wishes';

interface SubtitlesKeyParts {
  choices: Pick<Choices, 'subtitles' | 'audio'>;
  screening: RefObject<Pick<Screening, 'chooseSubtitles'> | null>;
  /** What the profile speaks. */
  language: string | undefined;
  captions: boolean;
}

/** Subtitles off, or on: as they were before, or else in what the profile speaks, or in what is heard. */
export function useSubtitlesKey({ choices, screening, language, captions }: SubtitlesKeyParts) {
  const { subtitles, audio } = choices;
  const before = useRef<string>(undefined);
  const shown = subtitles.find(({ active }) => active);
  useEffect(() => {
    if (shown) before.current = shown.language;
  }, [shown]);
  return () => {
    const heard = audio.find(({ active }) => active)?.language;
    const next = shown ? undefined : subtitlesIn(subtitles, [before.current, language, heard], captions);
    if (shown || next) screening.current?.chooseSubtitles(next?.id ?? null);
  };
}
