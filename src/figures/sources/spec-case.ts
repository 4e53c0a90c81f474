/** One line of the number, unit and date sets (the specification files of a multilingual recogniser, MIT). */
export interface SpecCase {
  /** Which part of the specification: "Number/English/NumberModel.json". */
  spec: string;
  Input: string;
  Context?: { ReferenceDateTime?: string };
  Results: SpecResult[];
}

export interface SpecResult {
  Text: string;
  /** UTF-16 offsets into the input, the end inclusive. */
  Start: number;
  End: number;
  TypeName?: string;
  Resolution?: SpecResolution | null;
}

export interface SpecResolution {
  /** Numbers and units: a decimal, a percentage, or an interval like "(20,35]"; null where none is named. */
  value?: string | null;
  unit?: string;
  isoCurrency?: string;
  /** Dates: every reading the specification allows. */
  values?: SpecDate[];
}

export interface SpecDate {
  timex?: string;
  /** A day. */
  value?: string;
  /** First day, and the day after the last. */
  start?: string;
  end?: string;
  /** "early", "mid" and the like, whose bounds are a convention; "before", "since" … */
  Mod?: string;
}
