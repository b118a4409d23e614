/** A value of the history out of its JSON; one that was cut is shown as it came. */
export function told(json: string | null | undefined): unknown {
  if (!json) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch (cut) {
    if (cut instanceof SyntaxError) return json.replace(/^"/, '');
    throw cut;
  }
}
