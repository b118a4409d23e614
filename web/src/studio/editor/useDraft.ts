import { useEffect, useState } from 'react';
import type { FieldError } from '../../api/problem';
import type { Sheet } from '../model';
import { same } from './same';
import type { SheetParts } from './useSheet';

/** A sheet and the version that it stands in at the server. */
export interface Ground {
  sheet: Sheet;
  version: number;
}

/** The sheet as it is being written, over the one that it began with. */
export function useDraft(now: Ground) {
  const [base, setBase] = useState<Ground>(now);
  const [sheet, setSheet] = useState(now.sheet);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const dirty = !same(base.sheet, sheet);

  // Published, withdrawn, its video ready: another version of the same sheet is no conflict. Nor is another sheet, while
  // nothing is being written here.
  useEffect(() => {
    if (now.version <= base.version) return;
    if (same(now.sheet, base.sheet)) setBase(now);
    else if (!dirty) {
      setBase(now);
      setSheet(now.sheet);
    }
  }, [now, base, dirty]);

  const parts: SheetParts = {
    sheet,
    set(field, value) {
      setSheet((before) => ({ ...before, [field]: value }));
      setErrors((before) => before.filter((error) => !isWithin(error.field, field)));
    },
    errorAt: (path) => errors.find(({ field }) => field === path)?.message,
  };

  return {
    parts,
    base,
    sheet,
    errors,
    refuse: setErrors,
    dirty,
    discard() {
      setSheet(base.sheet);
      setErrors([]);
    },
    /** What is at the server now, and what is to be written over it: by default the same. */
    adopt(ground: Ground, written: Sheet = ground.sheet) {
      setBase(ground);
      setSheet(written);
      setErrors([]);
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;

/** `people[0].name` is within `people`. */
function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}
