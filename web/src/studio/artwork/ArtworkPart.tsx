import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FiX } from 'react-icons/fi';
import { Button } from '../../ui/Button';
import { FieldError } from '../../ui/form/FieldError';
import { Switch } from '../../ui/form/Switch';
import { useSheet } from '../editor/useSheet';
import type { SheetArtwork, StudioTitle } from '../model';
import { IconButton } from '../parts/IconButton';
import { Card } from '../parts/Page';
import { ColorField } from '../shelves/ColorField';
import { ArtworkPicker } from './ArtworkPicker';
import { KINDS, type Kind } from './kinds';

const PLACES: Record<Kind, string> = {
  poster: 'aspect-2/3 w-36',
  backdrop: 'aspect-video w-full max-w-md',
  square: 'aspect-square w-36',
  logo: 'aspect-video w-56',
};

/** The pictures of a title, each in its shape. */
export function ArtworkPart({ title }: { title: StudioTitle }) {
  const { t } = useTranslation(['artwork', 'editor']);
  const { sheet, set, errorAt } = useSheet();
  const [picking, setPicking] = useState<Kind | null>(null);
  const artwork: SheetArtwork = sheet.artwork ?? {};

  function take(kind: Kind, url: string, color: string) {
    const colors = kind === 'logo' ? artwork.colors : { ...artwork.colors, [kind]: color };
    // The page and the cards are grounded in the poster's colour, or in that of the first picture there is.
    const ground = kind === 'poster' || (kind !== 'logo' && !artwork.dominantColor) ? color : artwork.dominantColor;
    set('artwork', { ...artwork, [kind]: url, ...(colors ? { colors } : {}), dominantColor: ground ?? color });
    setPicking(null);
  }

  function drop(kind: Kind) {
    const { [kind]: _, ...others } = artwork;
    const { [kind]: __, ...colors } = artwork.colors ?? {};
    const left: SheetArtwork = { ...others, ...(artwork.colors ? { colors } : {}) };
    set('artwork', KINDS.some((one) => left[one]) ? left : null);
  }

  return (
    <Card title={t('title')} hint={t('hint')}>
      <FieldError id="artwork-error" error={errorAt('artwork')} />
      <div className="grid gap-6 md:grid-cols-2 xl:grid-cols-[auto_minmax(0,28rem)_auto_auto] xl:justify-start">
        {KINDS.map((kind) => {
          const name = t(`kind.${kind}`);
          const url = artwork[kind];
          return (
            <section key={kind} aria-label={name} className="min-w-0" data-testid={`artwork-${kind}`}>
              <h3 className="mb-2 text-sm font-medium">
                {name} <span className="font-normal text-dust">{t(`shape.${kind}`)}</span>
              </h3>
              <div
                className={`grid place-items-center overflow-hidden rounded-lg border border-seam bg-night/60 ${PLACES[kind]}`}
              >
                {url ? (
                  <img
                    src={url}
                    alt={name}
                    className={`size-full ${kind === 'logo' ? 'object-contain p-3' : 'object-cover'}`}
                  />
                ) : (
                  <span className="text-sm text-dust">{t('none')}</span>
                )}
              </div>
              <div className="mt-2 flex gap-1.5">
                <Button
                  size="sm"
                  look="quiet"
                  aria-label={t('chooseFor', { action: t(url ? 'change' : 'choose'), kind: name })}
                  onClick={() => setPicking(kind)}
                >
                  {t(url ? 'change' : 'choose')}
                </Button>
                {url && <IconButton label={t('remove', { kind: name })} Icon={FiX} onClick={() => drop(kind)} />}
              </div>
              <FieldError id={`artwork-${kind}-error`} error={errorAt(`artwork.${kind}`)} />
            </section>
          );
        })}
      </div>
      {sheet.artwork && (
        <div className="mt-6 grid gap-6 border-t border-seam pt-5 sm:grid-cols-2">
          <ColorField
            label={t('dominant')}
            value={artwork.dominantColor ?? ''}
            error={errorAt('artwork.dominantColor')}
            onValue={(dominantColor) => set('artwork', { ...artwork, dominantColor })}
          />
          <Switch
            label={t('untitled')}
            hint={t('untitledHint')}
            checked={artwork.untitled ?? false}
            onChecked={(untitled) => set('artwork', { ...artwork, untitled })}
          />
        </div>
      )}
      {picking && (
        <ArtworkPicker
          titleId={title.id}
          kind={picking}
          onPicked={(url, color) => take(picking, url, color)}
          onClose={() => setPicking(null)}
        />
      )}
    </Card>
  );
}
