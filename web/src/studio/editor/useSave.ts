import { useState } from 'react';
import { isProblem, type Problem } from '../../api/problem';
import { useAppDispatch } from '../../app/store';
import type { Sheet, StudioTitle } from '../model';
import { studioApi, useSaveSheetMutation } from '../studioApi';
import { same } from './same';
import type { Draft, Ground } from './useDraft';

/** Somebody was faster: what is at the server now, and what both began with. */
export interface Conflict {
  base: Sheet;
  mine: Sheet;
  theirs: StudioTitle;
  changedBy: string | null;
  changedAt: string | null;
}

/** Saves the draft over the version that it began with; when that is no longer the last one, says what to choose from. */
export function useSave(id: string, draft: Draft) {
  const dispatch = useAppDispatch();
  const [save, { isLoading }] = useSaveSheetMutation();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);

  async function send(sheet: Sheet, over: Ground): Promise<void> {
    setProblem(null);
    setSaved(false);
    try {
      draft.kept(sheet, await save({ id, version: over.version, sheet }).unwrap());
      setSaved(true);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      if (refused.code === 'version-conflict') return compare(sheet, over, refused);
      draft.refuse(refused.errors ?? []);
      setProblem(refused);
    }
  }

  async function compare(mine: Sheet, over: Ground, refused: Problem): Promise<void> {
    const asked = dispatch(studioApi.endpoints.studioTitle.initiate(id, { forceRefetch: true, subscribe: false }));
    const { data: theirs, error } = await asked;
    if (!theirs) return setProblem(isProblem(error) ? error : refused);
    // Only published or the like meanwhile: there is nothing to choose from.
    if (same(theirs.sheet, over.sheet) && theirs.version > over.version) return send(mine, theirs);
    setConflict({
      base: over.sheet,
      mine,
      theirs,
      changedBy: refused.changedBy ?? theirs.changedBy ?? null,
      changedAt: refused.changedAt ?? theirs.changedAt ?? null,
    });
  }

  return {
    saving: isLoading,
    saved: saved && !draft.dirty,
    problem,
    conflict,
    save: () => void send(draft.sheet, draft.base),
    saveMerged(sheet: Sheet) {
      if (!conflict) return;
      // What is wrong with it is said beside the fields.
      setConflict(null);
      draft.adopt(conflict.theirs, sheet);
      void send(sheet, conflict.theirs);
    },
    forgetConflict: () => setConflict(null),
  };
}

export type Saving = ReturnType<typeof useSave>;
