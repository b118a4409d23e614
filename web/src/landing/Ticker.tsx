import { useTranslation } from 'react-i18next';

const SHOWING = [
  'Metropolis',
  'The General',
  'Nosferatu',
  'Sunrise',
  'Safety Last!',
  'Häxan',
  'The Kid',
  'A Trip to the Moon',
  'Potemkin',
];

/** The marquee: a line of titles between two rows of bulbs. */
export function Ticker() {
  const { t } = useTranslation('landing');
  return (
    <div aria-hidden="true" className="-mx-[clamp(1rem,4vw,4rem)] overflow-hidden bg-amber text-night">
      <Bulbs />
      <div className="flex w-max animate-ticker py-1 font-display text-4xl tracking-wide md:text-5xl">
        {[0, 1].map((copy) => (
          <span key={copy} className="flex whitespace-nowrap">
            <span className="px-6 text-[#8c1d04]">{t('nowShowing')}</span>
            {SHOWING.map((title) => (
              <span key={title} className="px-6">
                {title}
              </span>
            ))}
          </span>
        ))}
      </div>
      <Bulbs />
    </div>
  );
}

function Bulbs() {
  return (
    <div className="h-3 bg-[radial-gradient(circle,#fff3d6_0_2.5px,transparent_3px)] bg-[length:18px_12px] bg-[#8c1d04]" />
  );
}
