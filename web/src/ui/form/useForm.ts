import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isProblem, type Problem } from '../../api/problem';
import { useProblemText } from '../useProblemText';

type Values = Record<string, unknown>;
export type Errors<V> = Partial<Record<keyof V & string, string>>;

interface FormParts<V extends Values> {
  initial: V;
  /** What is wrong before sending, by field. */
  check: (values: V) => Errors<V>;
  /** Rejects with a Problem when the server refuses. */
  send: (values: V) => Promise<void>;
  /** Puts a known refusal at the field it is about. */
  place?: (problem: Problem, values: V) => Errors<V> | null;
}

/** A form's values and errors. A wrong send, here or at the server, moves the focus to the first wrong field. */
export function useForm<V extends Values>({ initial, check, send, place }: FormParts<V>) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<V>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const problemText = useProblemText();

  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  function refuse(wrong: Errors<V>, message: string | null) {
    setErrors(wrong);
    setProblem(message);
    setRefusals((n) => n + 1);
  }

  function refuseBy(refused: Problem) {
    const placed = place?.(refused, values);
    if (placed) return refuse(placed, null);
    const told = refused.errors?.filter(({ field }) => field in initial) ?? [];
    const atFields = Object.fromEntries(told.map(({ field, message }) => [field, message])) as Errors<V>;
    refuse(atFields, told.length > 0 ? null : problemText(refused));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    const wrong = check(values);
    if (Object.keys(wrong).length > 0) return refuse(wrong, null);
    setErrors({});
    setProblem(null);
    setSending(true);
    try {
      await send(values);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      refuseBy(refused);
    } finally {
      setSending(false);
    }
  }

  function set<K extends keyof V & string>(name: K, value: V[K]) {
    setValues((now) => ({ ...now, [name]: value }));
    setErrors(({ [name]: _, ...others }) => others as Errors<V>);
  }

  /** Everything a text field needs. */
  function text<K extends keyof V & string>(name: K) {
    return {
      name,
      value: String(values[name] ?? ''),
      error: errors[name],
      onValue: (value: string) => set(name, value as V[K]),
    };
  }

  return { values, errors, problem, sending, set, text, form: { ref: form, onSubmit: submit, noValidate: true } };
}
