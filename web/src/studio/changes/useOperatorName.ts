import { useTranslation } from 'react-i18next';
import { useAppSelector } from '../../app/store';
import { useOperatorsQuery } from '../studioApi';

/** Whose hand it was: "you" for oneself, and the product's name where nobody's account did it. */
export function useOperatorName(): (account: string) => string {
  const { t } = useTranslation('studio');
  const me = useAppSelector((state) => state.session.claims?.account);
  const { data: operators = [] } = useOperatorsQuery();
  return (account) => {
    if (account === me) return t('you');
    const known = operators.find(({ id }) => id === account)?.name;
    return known ?? (account && account !== 'system' ? t('someone') : t('system'));
  };
}
