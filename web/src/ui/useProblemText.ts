import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

/** A problem in words for people: the server's own detail when it says one. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation();
  return (problem) => {
    if (problem.code === 'unreachable') return t('unreachable');
    if (problem.status === 429) {
      const { retryAfter } = problem;
      if (!retryAfter) return t('tooMany');
      return retryAfter < 100
        ? t('tooManyFor', { count: retryAfter })
        : t('tooManyMinutes', { count: Math.ceil(retryAfter / 60) });
    }
    if (problem.status >= 500) return t('somethingWrong');
    return problem.detail ?? problem.title ?? t('somethingWrong');
  };
}
