// The names of the English calendar with the abbreviations of the common news style books (AP, Reuters, Guardian).

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** 0 for Sunday, as `weekday` in values/dates counts. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
};

/** EDTF season codes, northern hemisphere. */
export const SEASON_CODES: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** Which part of a period a word means. */
export const PERIOD_PARTS: Readonly<Record<string, 'early' | 'middle' | 'late' | 'start' | 'end'>> = {
  early: 'early',
  mid: 'middle',
  middle: 'middle',
  late: 'late',
  later: 'late',
  start: 'start',
  beginning: 'start',
  end: 'end',
};

/** Verbs and auxiliaries that put a date without a year ahead of the publication. */
export const FUTURE_WORDS =
  /\b(?:will|shall|scheduled|due to|planned|plans to|set to|upcoming|next|expected to|going to)\b/i;
