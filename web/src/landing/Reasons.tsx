import { useTranslation } from 'react-i18next';
import { Bagdad, MovieCamera } from './posters/angles';
import { TheKid } from './posters/day';

const REASONS = [
  { title: 'archiveTitle', text: 'archiveText', Art: MovieCamera },
  { title: 'screensTitle', text: 'screensText', Art: Bagdad },
  { title: 'kidsTitle', text: 'kidsText', Art: TheKid },
] as const;

export function Reasons() {
  const { t } = useTranslation('landing');
  return (
    <section className="mx-auto grid max-w-7xl gap-16 py-24 md:gap-24">
      {REASONS.map(({ title, text, Art }, index) => (
        <article key={title} className="grid items-center gap-8 md:grid-cols-2 md:gap-16">
          <div className={`mx-auto w-2/3 max-w-72 ${index % 2 ? 'rotate-3 md:order-2' : '-rotate-3'}`}>
            <Art />
          </div>
          <div>
            <h2 className="font-display text-[clamp(2.6rem,5.5vw,5rem)] leading-[0.92] text-balance">{t(title)}</h2>
            <p className="mt-5 max-w-prose text-lg text-dust">{t(text)}</p>
          </div>
        </article>
      ))}
    </section>
  );
}
