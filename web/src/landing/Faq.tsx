import { useTranslation } from 'react-i18next';
import { FiPlus } from 'react-icons/fi';

const QUESTIONS = [
  ['q1', 'a1'],
  ['q2', 'a2'],
  ['q3', 'a3'],
  ['q4', 'a4'],
  ['q5', 'a5'],
] as const;

export function Faq() {
  const { t } = useTranslation('landing');
  return (
    <section className="mx-auto max-w-4xl py-16">
      <h2 className="mb-8 text-center font-display text-[clamp(2.6rem,5.5vw,5rem)] leading-none">{t('faqTitle')}</h2>
      {QUESTIONS.map(([question, answer]) => (
        <details key={question} name="faq" className="group border-b border-seam">
          <summary className="flex list-none items-center justify-between gap-4 py-5 text-lg font-semibold [&::-webkit-details-marker]:hidden">
            {t(question)}
            <FiPlus
              className="size-6 shrink-0 text-amber transition-transform duration-200 group-open:rotate-45"
              aria-hidden="true"
            />
          </summary>
          <p className="max-w-prose pb-6 text-dust">{t(answer)}</p>
        </details>
      ))}
    </section>
  );
}
