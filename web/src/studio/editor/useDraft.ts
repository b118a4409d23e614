import { useEffect, useState } from 'react';
import type { FieldError } from '../../api/problem';
import type { Sheet } from '../model';
import { differences, merged } from './conflict';
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
  const [refusals, setRefusals] = useState(0);
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
    /** How often something was refused: each time one is led to what is wrong. */
    refusals,
    refuse(wrong: FieldError[]) {
      setErrors(wrong);
      setRefusals((n) => n + 1);
    },
    forgive: (field: string) => setErrors((before) => before.filter((error) => error.field !== field)),
    dirty,
    discard() {
      setSheet(base.sheet);
      setErrors([]);
    },
    /** What was sent is at the server; what was written meanwhile is still to be saved. */
    kept(sent: Sheet, ground: Ground) {
      setBase(ground);
      setSheet((written) =>
        written === sent ? ground.sheet : merged(ground.sheet, differences(sent, written, ground.sheet), {}),
      );
      setErrors([]);
    },
    /** What is at the server now, and what is to be written over it. */
    adopt(ground: Ground, written: Sheet) {
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
