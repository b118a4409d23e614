import { useTranslation } from 'react-i18next';
import { FiPlus, FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import type { Window } from '../model';
import { CodeList } from '../parts/CodeList';
import { IconButton } from '../parts/IconButton';
import { InstantField } from '../parts/InstantField';
import { Card } from '../parts/Page';
import { useCodes } from '../parts/useCodes';
import { useKeys } from './useKeys';
import { useSheet } from './useSheet';

/** When it may be seen, country by country. */
export function AvailabilitySection() {
  const { t } = useTranslation(['editor', 'studio']);
  const { sheet, set, errorAt } = useSheet();
  const { countries, nameOf } = useCodes();
  const windows = sheet.availability ?? [];
  const keys = useKeys(windows.length);
  const change = (place: number, part: Partial<Window>) =>
    set(
      'availability',
      windows.map((window, index) => (index === place ? { ...window, ...part } : window)),
    );

  return (
    <Card
      title={t('availability')}
      hint={t('availabilityHint')}
      actions={
        <Button size="sm" look="quiet" onClick={() => set('availability', [...windows, { countries: [] }])}>
          <FiPlus aria-hidden="true" />
          {t('addWindow')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {windows.map((window, place) => {
          const path = `availability[${place}]`;
          const name = t('window', { number: place + 1 });
          return (
            <fieldset key={keys.at(place)} className="rounded-lg border border-seam bg-night/40 p-3">
              <legend className="sr-only">{name}</legend>
              <div className="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_13rem_13rem_auto]">
                <CodeList
                  label={t('windowCountries')}
                  addLabel={t('addCode', { field: t('field.countries') })}
                  values={window.countries ?? []}
                  onValues={(codes) => change(place, { countries: codes })}
                  options={countries}
                  nameOf={nameOf.country}
                  errorAt={(index) => errorAt(`${path}.countries[${index}]`)}
                />
                <InstantField
                  label={t('from')}
                  value={window.from}
                  onValue={(from) => change(place, { from })}
                  error={errorAt(`${path}.from`) ?? errorAt(path)}
                />
                <InstantField
                  label={t('until')}
                  value={window.until}
                  onValue={(until) => change(place, { until })}
                  error={errorAt(`${path}.until`)}
                />
                <IconButton
                  className="md:mt-6"
                  label={t('studio:removeNamed', { name })}
                  Icon={FiX}
                  onClick={() => {
                    keys.drop(place);
                    set(
                      'availability',
                      windows.filter((_, index) => index !== place),
                    );
                  }}
                />
              </div>
            </fieldset>
          );
        })}
      </div>
    </Card>
  );
}
