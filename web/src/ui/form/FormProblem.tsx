/** What the server says about the whole form. */
export function FormProblem({ text }: { text: string | null }) {
  return (
    <div role="alert">
      {text && <p className="rounded-md border border-alarm/50 bg-alarm/10 px-4 py-3 text-alarm">{text}</p>}
    </div>
  );
}
