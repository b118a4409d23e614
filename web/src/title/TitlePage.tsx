import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '../api/problem';
import { useTitleQuery } from '../browse/catalogueApi';
import { HeroSkeleton, RowSkeleton } from '../browse/RowSkeleton';
import { ButtonLink } from '../ui/Button';
import { Failure, Notice } from '../ui/Notice';
import { PageTitle } from '../ui/PageTitle';
import { Cast } from './Cast';
import { Details } from './Details';
import { Episodes } from './Episodes';
import { Similar } from './Similar';
import { TitleHero } from './TitleHero';

export function TitlePage() {
  const { t } = useTranslation(['title', 'app']);
  const { id = '' } = useParams();
  const { currentData: title, error, refetch } = useTitleQuery(id);

  if (error) {
    const gone = isProblem(error) && error.status === 404;
    return (
      <div className="gutter pt-24">
        {gone ? (
          <Notice title={t('goneTitle')} action={<ButtonLink to="/browse">{t('app:goHome')}</ButtonLink>}>
            {t('gone')}
          </Notice>
        ) : (
          <Failure title={t('failed')} problem={error} onRetry={refetch} />
        )}
      </div>
    );
  }
  if (!title) {
    return (
      <div aria-busy="true" className="flex flex-col gap-12">
        <HeroSkeleton />
        <RowSkeleton />
      </div>
    );
  }
  return (
    <article key={title.id}>
      <PageTitle>{title.title}</PageTitle>
      <TitleHero title={title} />
      <div className="flex flex-col gap-14">
        {title.type === 'series' && <Episodes title={title} />}
        <Cast people={title.people ?? []} />
        <Details title={title} />
        <Similar id={title.id} />
      </div>
    </article>
  );
}
