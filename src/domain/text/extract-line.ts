import type { Statement } from './statement';

/** What `touchstone extract` prints of a statement: its fields in the published order. */
export function toExtractRecord(s: Statement) {
  const span = ({ start, end }: { start: number; end: number }) => ({ start, end });
  return {
    id: s.id,
    span: span(s.span),
    text: s.text,
    sentence: span(s.sentence),
    attribution: { mode: s.attribution.mode, speaker: s.attribution.speaker, cue: s.attribution.cue },
    polarity: s.polarity,
    modality: s.modality,
    quantities: s.quantities.map((q) => ({
      span: span(q.span),
      value: q.value,
      min: q.min,
      max: q.max,
      comparator: q.comparator,
      unit: q.unit,
      role: q.role,
    })),
    dates: s.dates.map((d) => ({ span: span(d.span), edtf: d.edtf, from: d.from, to: d.to, basis: d.basis })),
    quotes: s.quotes.map((q) => ({ span: span(q.span), kind: q.kind, speaker: q.speaker })),
    checkWorthiness: s.checkWorthiness,
  };
}

/** One line of `touchstone extract`. */
export function toExtractLine(statement: Statement): string {
  return JSON.stringify(toExtractRecord(statement));
}
