import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isProblem } from '../../api/problem';
import { ButtonLink } from '../../ui/Button';
import { Failure, Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { useStudioTitleQuery } from '../studioApi';
import { Editor } from './Editor';

export function TitleEditorPage() {
  const { t } = useTranslation('editor');
  const { id = '' } = useParams();
  const { currentData: title, error, refetch } = useStudioTitleQuery(id, { refetchOnMountOrArgChange: true });
  if (title) return <Editor key={id} title={title} />;
  if (isProblem(error) && error.status === 404) {
    return (
      <Notice title={t('goneTitle')} action={<ButtonLink to="/studio">{t('library')}</ButtonLink>}>
        {t('gone')}
      </Notice>
    );
  }
  if (error) return <Failure title={t('failed')} problem={error} onRetry={refetch} />;
  return (
    <div aria-busy="true" className="mx-auto max-w-[100rem]">
      <Skeleton className="mb-4 h-10 w-80 max-w-full" />
      <Skeleton className="mb-5 h-10" />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <Skeleton className="h-[70vh]" />
        <Skeleton className="h-96 max-xl:hidden" />
      </div>
    </div>
  );
}
