interface TilesProps {
  label: string;
  /** A name and its figure, as they are read. */
  tiles: readonly (readonly [string, string])[];
}

/** Figures at a glance. */
export function Tiles({ label, tiles }: TilesProps) {
  return (
    <dl aria-label={label} className="mb-5 grid grid-cols-2 gap-3 sm:grid-cols-4 2xl:grid-cols-8">
      {tiles.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse rounded-xl border border-seam bg-velvet px-4 py-3">
          <dt className="text-xs text-dust">{name}</dt>
          <dd className="font-display text-3xl tracking-wide tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
