import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AvailabilitySection } from './AvailabilitySection';
import { BasicsSection } from './BasicsSection';
import { MarkersSection } from './MarkersSection';
import { PeopleSection } from './PeopleSection';
import { SeasonsSection } from './SeasonsSection';
import { ShelvesSection } from './ShelvesSection';
import { SourcesSection } from './SourcesSection';
import { TextsSection } from './TextsSection';
import { useSheet } from './useSheet';

/** Every field of a sheet. When the server refuses some, the first of them gets the focus. */
export function SheetForm({ onSave, refusals }: { onSave: () => void; refusals: number }) {
  const { t } = useTranslation('editor');
  const { sheet } = useSheet();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  return (
    <form
      ref={form}
      aria-label={t('part.sheet')}
      noValidate
      className="flex min-w-0 flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <BasicsSection />
      <TextsSection />
      <ShelvesSection />
      <PeopleSection />
      {sheet.type === 'series' ? <SeasonsSection /> : <MarkersSection />}
      <AvailabilitySection />
      <SourcesSection />
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </form>
  );
}
