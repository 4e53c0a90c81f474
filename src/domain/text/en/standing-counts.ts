/**
 * Counts that a body or place has for years: its employees, its inhabitants. Own compilation. Each pattern ends or begins at the
 * figure.
 */
export interface StandingCount {
  name: string;
  before: RegExp | null;
  after: RegExp | null;
  question: string;
  claim: string;
}

const HEDGE =
  '(?:(?:about|around|nearly|almost|roughly|approximately|over|some|at least|more than|less than|fewer than|up to) )?';

export const STANDING_COUNTS: readonly StandingCount[] = [
  {
    name: 'employees',
    before: new RegExp(`\\b(?:employs|workforce of|staff of|payroll of) ${HEDGE}$`, 'iu'),
    after: null,
    question: 'How many people work for {who}?',
    claim: '{n} people work for {who}',
  },
  {
    name: 'employees',
    before: new RegExp(`\\b(?:has|have|with) ${HEDGE}$`, 'iu'),
    after: /^ (?:employees|staff|staff members|people on its payroll)\b/iu,
    question: 'How many people work for {who}?',
    claim: '{n} people work for {who}',
  },
  {
    name: 'inhabitants',
    before: new RegExp(`\\b(?:population of|population is|is home to) ${HEDGE}$`, 'iu'),
    after: /^(?! per ?cent| ?%)/iu,
    question: 'How many people live in {who}?',
    claim: '{n} people live in {who}',
  },
  {
    name: 'inhabitants',
    before: new RegExp(`\\b(?:has|have|with) ${HEDGE}$`, 'iu'),
    after: /^ (?:inhabitants|residents)\b/iu,
    question: 'How many people live in {who}?',
    claim: '{n} people live in {who}',
  },
  ...['customers', 'members', 'subscribers', 'users', 'students', 'pupils', 'inmates', 'beds', 'branches'].map(
    (noun) => ({
      name: noun,
      before: new RegExp(`\\b(?:has|have|with|serves|holds|houses) ${HEDGE}$`, 'iu'),
      after: new RegExp(`^ ${noun}\\b`, 'iu'),
      question: `How many ${noun} does {who} have?`,
      claim: `{who} has {n} ${noun}`,
    }),
  ),
];

/** What makes a count that of another time, of a part, or of what is only planned. */
export const NOT_STANDING =
  /\b(?:employed|had|was|were|will|would|could|used to|once|formerly|other|another|more people|additional|new)\b/iu;
