/** What a number is given in. */
export interface UnitReading {
  unit: string | null;
  /** Token index where the quantity begins (a currency sign) and ends, exclusive. */
  start: number;
  end: number;
  /** What the number counts of the unit: a million for "120 MEUR"; else 1. */
  factor: number;
  /** Words that narrow what is counted: "Danish", "of them". */
  scope: string | null;
}
