/** An event of a `text/event-stream` (WHATWG HTML, server-sent events): its name, and its data. */
export interface StreamEvent {
  event: string;
  data: string;
}

/** Reads events out of pieces of text, wherever they are cut. Comments keep a connection alive, and say nothing. */
export function createEventParser(onEvent: (event: StreamEvent) => void) {
  let rest = '';
  let name = '';
  let data: string[] = [];

  function read(line: string) {
    if (line === '') {
      if (data.length > 0) onEvent({ event: name || 'message', data: data.join('\n') });
      name = '';
      data = [];
      return;
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }

  return (piece: string) => {
    rest += piece;
    // A carriage return at the very end may be the first half of a line's end.
    const ends = /\r\n|\n|\r(?!$)/g;
    let from = 0;
    for (let end = ends.exec(rest); end; end = ends.exec(rest)) {
      read(rest.slice(from, end.index));
      from = ends.lastIndex;
    }
    rest = rest.slice(from);
  };
}
