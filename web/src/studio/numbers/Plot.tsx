import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Page';
import { PlotTable } from './PlotTable';
import { every, marks } from './scale';
import { usePlotWidth } from './usePlotWidth';

export interface Series {
  name: string;
  /** A figure a day; null where there is none. */
  values: (number | null)[];
  look: 'bars' | 'line';
  color: string;
}

interface PlotProps {
  title: string;
  /** Dates, one a place. */
  days: string[];
  series: Series[];
  /** A value as it is read. */
  write: (value: number) => string;
  whole?: boolean;
  /** How high the axis is at least, so that small figures look small. */
  least?: number;
}

const HEIGHT = 220;
const EDGE = { top: 12, right: 8, bottom: 26, left: 52 };

/** Figures by day, as bars or lines over axes. One point at a time is read out: the arrows go from day to day. */
export function Plot({ title, days, series, write, whole = false, least = 0 }: PlotProps) {
  const { t, i18n } = useTranslation('numbers');
  const [place, width] = usePlotWidth();
  const [at, setAt] = useState<number | null>(null);
  const id = useId();
  const axis = marks(Math.max(least, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))), whole);
  const most = axis.at(-1) ?? 1;
  const inner = { width: width - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const slot = inner.width / days.length;
  const x = (index: number) => EDGE.left + (index + 0.5) * slot;
  const y = (value: number) => EDGE.top + inner.height * (1 - value / most);
  const shortDay = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const called = (index: number) => shortDay.format(new Date(`${days[index]}T00:00:00Z`));
  const read = (index: number) =>
    series
      .map(({ name, values }) => {
        const value = values[index];
        const figure = value === null || value === undefined ? t('none') : write(value);
        return series.length > 1 ? `${name} ${figure}` : figure;
      })
      .join(', ');
  const labelled = every(days.length, Math.max(2, Math.floor(inner.width / 70)));

  function press(event: KeyboardEvent) {
    const from = at ?? days.length - 1;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: days.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setAt(Math.min(days.length - 1, Math.max(0, to)));
  }

  return (
    <Card title={title} actions={series.length > 1 && <Legend series={series} />}>
      <div
        ref={place}
        tabIndex={0}
        role="slider"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={at ?? days.length - 1}
        aria-valuetext={t('point', { day: called(at ?? days.length - 1), values: read(at ?? days.length - 1) })}
        aria-orientation="horizontal"
        data-testid="plot"
        onKeyDown={press}
        onFocus={() => setAt((now) => now ?? days.length - 1)}
        onBlur={() => setAt(null)}
        className="relative rounded-md"
      >
        <svg
          width={width}
          height={HEIGHT}
          aria-hidden="true"
          className="block max-w-full overflow-visible"
          onPointerLeave={() => setAt(null)}
        >
          {axis.map((mark) => (
            <g key={mark} className="text-dust">
              <line x1={EDGE.left} x2={width - EDGE.right} y1={y(mark)} y2={y(mark)} className="stroke-seam" />
              <text x={EDGE.left - 8} y={y(mark) + 4} textAnchor="end" className="fill-dust text-[11px] tabular-nums">
                {write(mark)}
              </text>
            </g>
          ))}
          {days.map((day, index) =>
            index % labelled === 0 ? (
              <text key={day} x={x(index)} y={HEIGHT - 8} textAnchor="middle" className="fill-dust text-[11px]">
                {called(index)}
              </text>
            ) : null,
          )}
          {series.map((one) =>
            one.look === 'bars' ? (
              <Bars key={one.name} {...{ one, x, y, slot, at }} base={y(0)} />
            ) : (
              <Line key={one.name} {...{ one, x, y, at }} />
            ),
          )}
          {days.map((day, index) => (
            <rect
              key={day}
              x={EDGE.left + index * slot}
              y={EDGE.top}
              width={slot}
              height={inner.height}
              fill="transparent"
              onPointerEnter={() => setAt(index)}
            />
          ))}
        </svg>
        {at !== null && (
          <div
            id={`${id}-tip`}
            aria-hidden="true"
            className="pointer-events-none absolute top-0 z-10 -translate-x-1/2 rounded-md border border-seam bg-curtain px-2.5 py-1.5 text-xs whitespace-nowrap shadow-lg"
            style={{ left: Math.min(width - 70, Math.max(70, x(at))) }}
          >
            <span className="text-dust">{called(at)}</span> <b className="font-semibold tabular-nums">{read(at)}</b>
          </div>
        )}
      </div>
      <PlotTable title={title} days={days} series={series} write={write} />
    </Card>
  );
}

interface DrawProps {
  one: Series;
  x: (index: number) => number;
  y: (value: number) => number;
  at: number | null;
}

function Bars({ one, x, y, slot, base, at }: DrawProps & { slot: number; base: number }) {
  const width = Math.max(1, Math.min(28, slot * 0.72));
  return one.values.map((value, index) =>
    value ? (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its day's place
        key={index}
        x={x(index) - width / 2}
        y={y(value)}
        width={width}
        height={Math.max(1, base - y(value))}
        rx={Math.min(3, width / 3)}
        fill={one.color}
        opacity={at === null || at === index ? 1 : 0.55}
      />
    ) : null,
  );
}

function Line({ one, x, y, at }: DrawProps) {
  const points = one.values.map((value, index) => (value === null ? null : { x: x(index), y: y(value), index }));
  const path = points.map((point, n) => (point ? `${points[n - 1] ? 'L' : 'M'}${point.x} ${point.y}` : '')).join('');
  return (
    <>
      <path d={path} fill="none" stroke={one.color} strokeWidth={2} strokeLinejoin="round" />
      {points.map((point, n) =>
        point && (point.index === at || (!points[n - 1] && !points[n + 1])) ? (
          <circle key={point.index} cx={point.x} cy={point.y} r={4} fill={one.color} />
        ) : null,
      )}
    </>
  );
}

function Legend({ series }: { series: Series[] }) {
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-4 text-xs text-dust">
      {series.map(({ name, color }) => (
        <li key={name} className="flex items-center gap-1.5">
          <span className="h-0.5 w-4 rounded-full" style={{ backgroundColor: color }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
