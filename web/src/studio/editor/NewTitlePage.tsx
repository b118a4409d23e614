import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem, type Problem } from '../../api/problem';
import { useAppDispatch } from '../../app/store';
import { libraryApi } from '../library/libraryApi';
import type { Sheet } from '../model';
import { Choice, TextField } from '../parts/fields';
import { LeaveGuard } from '../parts/LeaveGuard';
import { Card, Page } from '../parts/Page';
import { slugOf } from '../shelves/useShelfForm';
import { useCreateTitleMutation } from '../studioApi';
import { Preview } from './Preview';
import { SaveBar } from './SaveBar';
import { SheetForm } from './SheetForm';
import { useDraft } from './useDraft';
import { SheetContext } from './useSheet';

const EMPTY = { sheet: { type: 'film', title: '' } as Sheet, version: 0 };

export function NewTitlePage() {
  const { t } = useTranslation(['editor', 'studio']);
  const navigate = useNavigate();
  const dispatch = useAppDispatch();
  const draft = useDraft(EMPTY);
  const [typedKey, setTypedKey] = useState<string | null>(null);
  const key = typedKey ?? slugOf(`${draft.sheet.title} ${draft.sheet.year ?? ''}`);
  const [create, { isLoading }] = useCreateTitleMutation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState<string | null>(null);

  // Only once the guard knows that nothing is left to be saved.
  useEffect(() => {
    if (made) void navigate(`/studio/titles/${encodeURIComponent(made)}`, { replace: true });
  }, [made, navigate]);

  /** Bringing in a sheet by its key changes the title that has it: here another is meant. */
  async function isTaken() {
    const asked = dispatch(
      libraryApi.endpoints.library.initiate({ q: key, limit: 20 }, { forceRefetch: true, subscribe: false }),
    );
    return (await asked.unwrap()).items.some((row) => row.key === key);
  }

  async function save() {
    setProblem(null);
    try {
      if (key && (await isTaken())) return draft.refuse([{ field: 'key', message: t('keyTaken') }]);
      const { id } = await create({ key, sheet: draft.sheet }).unwrap();
      setMade(id);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      draft.refuse(refused.errors ?? []);
      setProblem(refused);
    }
  }

  return (
    <Page title={draft.sheet.title || t('newTitle')}>
      <SheetContext value={draft.parts}>
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="flex min-w-0 flex-col gap-5">
            <Card title={t('newTitle')}>
              <div className="grid gap-4 sm:grid-cols-2">
                <Choice
                  label={t('type')}
                  value={draft.sheet.type}
                  onValue={(type) => draft.parts.set('type', type === 'series' ? 'series' : 'film')}
                  options={[
                    { value: 'film', label: t('studio:film') },
                    { value: 'series', label: t('studio:series') },
                  ]}
                />
                <TextField
                  label={t('key')}
                  hint={t('keyHint')}
                  value={key}
                  onValue={(typed) => {
                    setTypedKey(typed);
                    draft.forgive('key');
                  }}
                  error={draft.parts.errorAt('key')}
                  maxLength={120}
                  spellCheck={false}
                />
              </div>
            </Card>
            <SheetForm onSave={() => void save()} refusals={draft.refusals} />
          </div>
          <Preview sheetKey={key} sheet={draft.sheet} />
        </div>
      </SheetContext>
      <SaveBar
        draft={draft}
        saving={{ saving: isLoading, saved: false, problem, save: () => void save() }}
        action={t('create')}
      />
      <LeaveGuard when={draft.dirty && made === null} />
    </Page>
  );
}
