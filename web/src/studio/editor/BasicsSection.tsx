import { useTranslation } from 'react-i18next';
import { DurationField } from '../parts/DurationField';
import { NumberField, TextField } from '../parts/fields';
import { Card } from '../parts/Page';
import { DecimalField } from './DecimalField';
import { useSheet } from './useSheet';

export function BasicsSection() {
  const { t } = useTranslation('editor');
  const { sheet, set, errorAt, sourceOf, text } = useSheet();
  return (
    <Card title={t('basics')}>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <TextField className="col-span-2" maxLength={300} {...text('title')} />
        <TextField className="col-span-2" maxLength={300} {...text('originalTitle')} />
        <NumberField
          label={t('field.year')}
          maxLength={4}
          value={sheet.year}
          onValue={(year) => set('year', year)}
          error={errorAt('year')}
          hint={sourceOf('year')}
        />
        {sheet.type === 'film' && (
          <DurationField
            label={t('field.runtime')}
            value={sheet.runtime}
            onValue={(runtime) => set('runtime', runtime)}
            error={errorAt('runtime')}
            hint={sourceOf('runtime')}
          />
        )}
        <NumberField
          label={t('field.maturity')}
          maxLength={2}
          value={sheet.maturity}
          onValue={(maturity) => set('maturity', maturity)}
          error={errorAt('maturity')}
          hint={sourceOf('maturity') ?? t('maturityHint')}
        />
        <TextField maxLength={60} {...text('maturitySystem')} />
        <TextField maxLength={40} {...text('badge')} />
        <DecimalField
          label={t('field.rating')}
          value={sheet.rating}
          onValue={(rating) => set('rating', rating)}
          error={errorAt('rating')}
          hint={sourceOf('rating')}
        />
        <DecimalField
          label={t('field.popularity')}
          value={sheet.popularity}
          onValue={(popularity) => set('popularity', popularity)}
          error={errorAt('popularity')}
        />
      </div>
    </Card>
  );
}
