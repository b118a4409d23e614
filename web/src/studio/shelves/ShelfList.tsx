import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiEdit2, FiPlus, FiTrash2 } from 'react-icons/fi';
import { isProblem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Failure, Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { useProblemText } from '../../ui/useProblemText';
import { IconButton } from '../parts/IconButton';
import { Card } from '../parts/Page';
import { SortableList } from '../parts/SortableList';
import { TypedConfirmation } from '../parts/TypedConfirmation';
import { type ShelfKind, useDeleteShelfMutation, useOrderShelvesMutation } from './shelvesApi';

interface Shelf {
  slug: string;
  name: string;
  color?: string;
  tagline?: string;
  order: number;
  titleCount?: number;
}

interface ShelfListProps<S extends Shelf> {
  kind: ShelfKind;
  data?: S[] | undefined;
  error?: unknown;
  refetch: () => void;
  hint: string;
  extra: (shelf: S) => ReactNode;
  /** Edits a shelf, or makes one at this place. */
  dialog: (shelf: S | null, order: number, onClose: () => void) => ReactNode;
}

/** Channels or genres, in the order that viewers see. */
export function ShelfList<S extends Shelf>({ kind, data, error, refetch, hint, extra, dialog }: ShelfListProps<S>) {
  const { t } = useTranslation(['shelves', 'studio']);
  const [edited, setEdited] = useState<S | 'new' | null>(null);
  const [deleted, setDeleted] = useState<S | null>(null);
  const [order, ordering] = useOrderShelvesMutation();
  const last = Math.max(-1, ...(data ?? []).map((shelf) => shelf.order));

  return (
    <Card
      title={t(kind)}
      hint={hint}
      actions={
        <Button size="sm" look="quiet" onClick={() => setEdited('new')}>
          <FiPlus aria-hidden="true" />
          {t(kind === 'channels' ? 'newChannel' : 'newGenre')}
        </Button>
      }
    >
      {Boolean(error) && !data && <Failure compact title={t('failed')} problem={error} onRetry={refetch} />}
      {!data && !error && [0, 1, 2, 3].map((n) => <Skeleton key={n} className="mb-2 h-15" />)}
      {data?.length === 0 && <Notice compact title={t(kind === 'channels' ? 'noChannels' : 'noGenres')} />}
      {data && (
        <SortableList
          label={t(kind)}
          items={data}
          keyOf={({ slug }) => slug}
          nameOf={({ name }) => name}
          onOrder={(shelves) => void order({ kind, slugs: shelves.map(({ slug }) => slug) })}
        >
          {(shelf) => (
            <div className="flex items-center gap-3">
              {shelf.color && (
                <span
                  aria-hidden="true"
                  className="size-4 shrink-0 rounded-full"
                  style={{ backgroundColor: shelf.color }}
                />
              )}
              <div className="min-w-0 grow">
                <p className="line-clamp-2 font-medium break-words">{shelf.name}</p>
                <p className="line-clamp-2 text-xs text-dust">
                  {[
                    shelf.titleCount !== undefined && t('titles', { count: shelf.titleCount }),
                    extra(shelf),
                    shelf.tagline,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <IconButton
                label={`${t('studio:edit')}${t('studio:colon')}${shelf.name}`}
                onClick={() => setEdited(shelf)}
                Icon={FiEdit2}
              />
              <IconButton
                label={`${t('delete')}${t('studio:colon')}${shelf.name}`}
                onClick={() => setDeleted(shelf)}
                Icon={FiTrash2}
              />
            </div>
          )}
        </SortableList>
      )}
      <p role="status" className="mt-3 min-h-5 text-sm text-dust">
        {ordering.isSuccess && t('orderSaved')}
        {ordering.isError && <span className="text-alarm">{t('orderFailed')}</span>}
      </p>
      {edited && dialog(edited === 'new' ? null : edited, last + 1, () => setEdited(null))}
      {deleted && <DeleteShelf kind={kind} shelf={deleted} onClose={() => setDeleted(null)} />}
    </Card>
  );
}

function DeleteShelf({ kind, shelf, onClose }: { kind: ShelfKind; shelf: Shelf; onClose: () => void }) {
  const { t } = useTranslation('shelves');
  const [remove, { error, isLoading }] = useDeleteShelfMutation();
  const problemText = useProblemText();
  return (
    <TypedConfirmation
      title={t(kind === 'channels' ? 'deleteChannel' : 'deleteGenre', { name: shelf.name })}
      word={shelf.slug}
      action={t('delete')}
      sending={isLoading}
      problem={isProblem(error) ? problemText(error) : null}
      onConfirm={() => void remove({ kind, slug: shelf.slug }).then((answer) => 'data' in answer && onClose())}
      onClose={onClose}
    >
      <p className="text-dust">{t('deleteText')}</p>
    </TypedConfirmation>
  );
}
