import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Button } from './Button';
import { useProblemText } from './useProblemText';

interface NoticeProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  compact?: boolean;
}

/** What stands where a list would: nothing there, or something to do about it. */
export function Notice({ title, children, action, compact = false }: NoticeProps) {
  return (
    <div className={`flex flex-col items-center gap-3 text-center ${compact ? 'py-6' : 'mx-auto max-w-lg py-20'}`}>
      <h2 className={`font-display tracking-wide ${compact ? 'text-2xl' : 'text-4xl md:text-5xl'}`}>{title}</h2>
      {children && <div className="text-dust">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}

interface FailureProps {
  title: string;
  problem: unknown;
  onRetry: () => void;
  compact?: boolean;
}

export function Failure({ title, problem, onRetry, compact = false }: FailureProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <div role="alert">
      <Notice title={title} compact={compact} action={<Button onClick={onRetry}>{t('retry')}</Button>}>
        {isProblem(problem) && text(problem)}
      </Notice>
    </div>
  );
}
