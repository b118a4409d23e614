/** What the server says about the whole form. While it says nothing, it takes up no gap (`gap-5`) between the form's parts. */
export function FormProblem({ text }: { text: string | null }) {
  return (
    <div role="alert" className="empty:-mt-5">
      {text && <p className="rounded-md border border-alarm/50 bg-alarm/10 px-4 py-3 text-alarm">{text}</p>}
    </div>
  );
}
