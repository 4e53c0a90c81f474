export interface Passage {
  id: string;
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
}

export interface Segment {
  text: string;
  /** Passages that cover the segment, in order of their start. */
  covering: string[];
  /** Those of them that begin with it: each passage begins in exactly one segment. */
  starting: string[];
}

export interface Paragraph {
  segments: Segment[];
}

const PARAGRAPHS = /[^\n]+/g;

function within(passages: Passage[], start: number, end: number): Passage[] {
  return passages.filter((passage) => passage.start < end && passage.end > start);
}

function segmentsOf(text: string, start: number, end: number, passages: Passage[], begun: Set<string>): Segment[] {
  const cuts = new Set([start, end]);
  for (const passage of passages) {
    cuts.add(Math.max(start, passage.start));
    cuts.add(Math.min(end, passage.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const covering = passages.filter((passage) => passage.start <= from && passage.end >= to).map(({ id }) => id);
    const starting = covering.filter((id) => !begun.has(id));
    for (const id of starting) begun.add(id);
    return { text: text.slice(from, to), covering, starting };
  });
}

/**
 * Cuts a text into paragraphs and those into segments, so that passages which overlap, nest or run over a paragraph can all be marked.
 * Passages that are empty or outside the text are left out.
 */
export function markPassages(text: string, passages: Passage[]): Paragraph[] {
  const inOrder = passages
    .filter(({ start, end }) => start >= 0 && start < end && start < text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const begun = new Set<string>();
  let open: Passage[] = [];
  let next = 0;
  return [...text.matchAll(PARAGRAPHS)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    open = open.filter((passage) => passage.end > start);
    while (next < inOrder.length && inOrder[next]!.start < end) open.push(inOrder[next++]!);
    return { segments: segmentsOf(text, start, end, within(open, start, end), begun) };
  });
}
