import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useReturnAddress } from '../app/returnAddress';
import { useAppSelector } from '../app/store';
import { type Grant, session } from '../session';
import { useIsOperator } from '../studio/OperatorGate';

/** Pages for who is signed out: whoever is in already, or comes in (here or in another tab), goes on. */
export function useEntered() {
  const signedIn = useAppSelector((state) => state.session.status === 'signed-in');
  const hasProfile = useAppSelector((state) => Boolean(state.session.claims?.profile));
  const isOperator = useIsOperator();
  const { address, carry } = useReturnAddress('/browse');
  const navigate = useNavigate();
  // Operators work without a profile.
  const toStudio = isOperator && address.startsWith('/studio');
  const next = hasProfile || toStudio ? address : carry('/profiles');
  const target = useRef(next);
  target.current = next;

  useEffect(() => {
    if (signedIn) void navigate(target.current, { replace: true });
  }, [signedIn, navigate]);

  return (grant: Grant) => session.begin(grant);
}
