import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TitleDetail } from '../browse/catalogue';
import { useGenresQuery } from '../browse/catalogueApi';
import { useNames } from '../ui/useNames';

const link = 'underline decoration-brass underline-offset-4 hover:decoration-amber hover:text-amber';

export function Details({ title }: { title: TitleDetail }) {
  const { t } = useTranslation('title');
  const { data: genres } = useGenresQuery();
  const { languages, countries } = useNames();
  const people = (role: string) => title.people?.filter((person) => person.role === role).map(({ name }) => name) ?? [];
  const links = (of: { slug: string; name: string }[], base: string) =>
    of.map(({ slug, name }, index) => (
      <span key={slug}>
        {index > 0 && ', '}
        <Link to={`${base}/${encodeURIComponent(slug)}`} className={link}>
          {name}
        </Link>
      </span>
    ));
  const genreNames = (title.genres ?? []).map((slug) => ({
    slug,
    name: genres?.find((genre) => genre.slug === slug)?.name ?? slug,
  }));

  return (
    <section aria-labelledby="facts" className="gutter">
      <h2 id="facts" className="mb-5 font-display text-4xl leading-none tracking-wide">
        {t('facts')}
      </h2>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-x-8 gap-y-5">
        <Fact name={t('director')}>{people('director').join(', ')}</Fact>
        <Fact name={t('writer')}>{people('writer').join(', ')}</Fact>
        <Fact name={t('composer')}>{people('composer').join(', ')}</Fact>
        <Fact name={t('originalTitle')}>{title.originalTitle !== title.title && title.originalTitle}</Fact>
        <Fact name={t('genres')}>{genreNames.length > 0 && links(genreNames, '/genre')}</Fact>
        <Fact name={t('channels')}>{title.channels?.length ? links(title.channels, '/channel') : null}</Fact>
        <Fact name={t('countries')}>{countries(title.countries)}</Fact>
        <Fact name={t('audio')}>{languages(title.audio?.length ? title.audio : title.languages)}</Fact>
        <Fact name={t('subtitles')}>{languages(title.subtitles)}</Fact>
        <Fact name={t('source')}>{title.attribution}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt className="text-sm text-dust">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
