/** What reading a text yields. Offsets are UTF-16 units into the text that was read, end exclusive. */

export interface Span {
  start: number;
  end: number;
}

/** Who says so: the article itself, a quoted or reported speaker, a document, or "official figures". */
export type AttributionMode = 'narrator' | 'direct' | 'indirect' | 'mixed' | 'document' | 'official';

export interface Attribution {
  mode: AttributionMode;
  /** The fullest name the article gives the speaker ("Kari Berg" for "she"), null for the narrator. */
  speaker: string | null;
  /** The word or phrase that introduces the speech: "said", "according to". */
  cue: string | null;
}

export type Polarity = 'affirmed' | 'negated';

/** How firmly the speaker holds it. `denied`: the speaker denies the proposition, whose polarity is read as it is denied. */
export type Modality =
  | 'asserted'
  | 'alleged'
  | 'possible'
  | 'likely'
  | 'perceived'
  | 'predicted'
  | 'feared'
  | 'conditional'
  | 'normative'
  | 'pledged'
  | 'accused'
  | 'denied';

export type Comparator = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx' | 'almost' | 'range' | 'vague';

export interface Quantity {
  span: Span;
  /** Decimal string; null where only an interval is known ("dozens"). */
  value: string | null;
  /** Decimal strings, inclusive; null when open on that side. */
  min: string | null;
  max: string | null;
  comparator: Comparator;
  /** Singular noun or unit as counted: "person", "USD", "km", "percent"; null when bare. */
  unit: string | null;
  /** What the number says of what it counts: `died`, `injured`, `survived`, `aboard`, `voted_for` …; null when unknown. */
  role: string | null;
  /** Words that narrow what is counted: "Danish", "of the crew"; absent when none. */
  scope?: string;
}

export type DateBasis = 'explicit' | 'publication_year' | 'publication_relative' | 'event_anchor' | 'unresolved';

export interface DateReading {
  span: Span;
  /** EDTF (ISO 8601-2) expression, null when unresolved. */
  edtf: string | null;
  /** ISO days, inclusive; null when open or unresolved. */
  from: string | null;
  to: string | null;
  basis: DateBasis;
}

export interface Quote {
  /** The words between the quotation marks, marks excluded. */
  span: Span;
  kind: 'speech' | 'partial' | 'scare' | 'nested';
  speaker: string | null;
}

/** A span of an article that asserts something: the smallest unit that can be checked. */
export interface Statement {
  /** Stable within one reading: "s1", "s2" … in order of appearance. */
  id: string;
  span: Span;
  text: string;
  sentence: Span;
  attribution: Attribution;
  polarity: Polarity;
  modality: Modality;
  quantities: Quantity[];
  dates: DateReading[];
  quotes: Quote[];
  /** 0 to 1. */
  checkWorthiness: number;
}
