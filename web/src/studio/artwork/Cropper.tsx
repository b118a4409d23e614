import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { CENTRED, type Crop, dragged, kept, MOST_ZOOM, rectangle, within } from './crop';
import { type Cut, cut, draw } from './cut';
import { type Kind, SHAPES } from './kinds';
import { Slider } from './Slider';

interface CropperProps {
  kind: Kind;
  picture: ImageBitmap;
  sending: boolean;
  onUse: (making: Promise<Cut>) => void;
  onBack: () => void;
}

/** One press of an arrow key moves the picture by this part of it. */
const STEP = 0.02;
const SHOWN = 900;

/** What is seen in the frame is kept. It is moved by dragging or by the arrows, and zoomed by the slider, plus and minus. */
export function Cropper({ kind, picture, sending, onUse, onBack }: CropperProps) {
  const { t } = useTranslation('artwork');
  const help = useId();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const shape = SHAPES[kind];
  const [freeAspect, setFreeAspect] = useState(Math.min(6, Math.max(0.5, picture.width / picture.height)));
  const aspect = shape.aspect ?? freeAspect;
  const [wish, setCrop] = useState<Crop>(CENTRED);
  const crop = within(picture, aspect, wish);
  const size = kept(rectangle(picture, aspect, crop), shape.widest);

  // What was pressed to choose the picture is gone: the keys go on here.
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);

  useEffect(() => {
    if (canvas.current) draw(canvas.current, picture, aspect, crop, SHOWN);
  }, [picture, aspect, crop]);

  function drag(event: PointerEvent<HTMLElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const by = { x: event.movementX, y: event.movementY };
    const { clientWidth } = event.currentTarget;
    // Several moves may come before it is drawn again: each goes on from the one before.
    setCrop((now) => dragged(picture, aspect, within(picture, aspect, now), by, clientWidth));
  }

  function press(event: KeyboardEvent) {
    const moves: Record<string, Partial<Crop>> = {
      ArrowLeft: { x: crop.x - STEP },
      ArrowRight: { x: crop.x + STEP },
      ArrowUp: { y: crop.y - STEP },
      ArrowDown: { y: crop.y + STEP },
      '+': { zoom: crop.zoom + 0.1 },
      '-': { zoom: crop.zoom - 0.1 },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    setCrop(within(picture, aspect, { ...crop, ...move }));
  }

  return (
    <div className="grid gap-5 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="grid place-items-center rounded-lg bg-night p-3">
        <div
          ref={frame}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by the arrow keys
          tabIndex={0}
          role="application"
          aria-label={t('crop')}
          aria-describedby={help}
          data-testid="cropper"
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={press}
          style={{ aspectRatio: aspect }}
          className="max-h-[55dvh] max-w-full cursor-move touch-none overflow-hidden rounded-md"
        >
          <canvas ref={canvas} className="size-full" />
        </div>
      </div>
      <div className="flex flex-col gap-4">
        <p id={help} className="text-sm text-dust">
          {t('cropHelp')}
        </p>
        <Slider
          label={t('zoom')}
          value={crop.zoom}
          least={1}
          most={MOST_ZOOM}
          onValue={(zoom) => setCrop({ ...crop, zoom })}
        />
        {shape.aspect === null && (
          <Slider label={t('aspect')} value={aspect} least={0.5} most={6} onValue={setFreeAspect} />
        )}
        <p className={`text-xs ${size.width < shape.least ? 'text-amber' : 'text-dust'}`}>
          {t(size.width < shape.least ? 'small' : 'size', { ...size })}
        </p>
        <div className="mt-auto flex flex-wrap gap-2.5">
          <Button size="sm" look="quiet" disabled={sending} onClick={onBack}>
            {t('back')}
          </Button>
          <Button
            size="sm"
            disabled={sending}
            onClick={() => onUse(cut(picture, aspect, crop, shape))}
            data-testid="use-picture"
          >
            {t(sending ? 'sending' : 'use')}
          </Button>
        </div>
      </div>
    </div>
  );
}
