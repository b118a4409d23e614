import { Outlet } from 'react-router';
import { NotFoundPage } from '../app/NotFoundPage';
import { useAppSelector } from '../app/store';

export function useIsOperator(): boolean {
  return useAppSelector((state) => state.session.claims?.roles.includes('operator') ?? false);
}

/** Lets operators through; for everybody else there is nothing here. What may be done is the server's to say. */
export function OperatorGate() {
  return useIsOperator() ? <Outlet /> : <NotFoundPage />;
}
