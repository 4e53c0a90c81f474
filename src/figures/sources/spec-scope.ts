import type { SpecCase, SpecResult } from './spec-case';

/**
 * What of the number, unit and date sets is measured, and why. Touchstone reads news text: statements of how many and when.
 * The sets come from a recogniser for assistants and hold much that no article says.
 */
interface Scope {
  /** The parts of the specification that are measured. */
  specs: RegExp;
  /** Of these, phrases that are left out. */
  except: { phrase: RegExp; why: string }[];
  /** Only phrases with one of these are measured. */
  only?: { phrase: RegExp; why: string }[];
}

const NUMBER_EXCEPTIONS = [
  { phrase: /^\d{1,3}(\.\d{1,3}){3}$/, why: 'addresses of computers are no quantities' },
  { phrase: /\d\s*(\^|[ex][+-]?\d)/i, why: 'calculator notation: powers and exponents' },
];

const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b/i;

export const SCOPES = {
  // Ordinals are ranks, not quantities; the percent mode repeats the percent model with fractions read as percentages.
  numbers: { specs: /\/(NumberModel|NumberModelExperimentalMode|PercentModel)\.json$/, except: NUMBER_EXCEPTIONS },
  bounds: { specs: /\/NumberRangeModelExperimentalMode\.json$/, except: [] },
  units: { specs: /^NumberWithUnit\//, except: [] },
  dates: {
    specs: /^DateTime\//,
    only: [
      { phrase: MONTH, why: 'a calendar date names its month' },
      { phrase: /\b(1[5-9]|20)\d{2}(s|'s)?\b/, why: 'or its year' },
    ],
    except: [
      {
        phrase: /\b(next|last|this|previous|coming|following|today|tomorrow|yesterday|now)\b/i,
        why: 'counted from today',
      },
      { phrase: /\d\s*(am|pm|a\.m|p\.m|h)\b|\d:\d|o'clock|\bT\d/i, why: 'times of day' },
      { phrase: /\b(week|weekend|quarter|q[1-4]|fy|fiscal|semester|term|h[12]|w\d+)\b/i, why: 'business calendars' },
      { phrase: /\b(\d+|two|three|four|five|ten) (days?|weeks?|months?|years?)\b/i, why: 'spans counted from a date' },
    ],
  },
} satisfies Record<string, Scope>;

export type ScopeName = keyof typeof SCOPES;

// Dates of day and range; times, sets ("weekly") and durations are other types.
const DATE_TYPES = ['datetimeV2.date', 'datetimeV2.daterange'];

/** The results of `given` that are measured under `name`; with a value, since a bare unit states no quantity. */
export function resultsInScope(name: ScopeName, given: SpecCase): SpecResult[] {
  const scope: Scope = SCOPES[name];
  if (!scope.specs.test(given.spec)) return [];
  return given.Results.filter(({ Text, TypeName, Resolution }) => {
    if (scope.except.some(({ phrase }) => phrase.test(Text))) return false;
    if (scope.only && !scope.only.some(({ phrase }) => phrase.test(Text))) return false;
    if (name === 'dates') return DATE_TYPES.includes(TypeName ?? '') && (Resolution?.values ?? []).length > 0;
    return typeof Resolution?.value === 'string' && Resolution.value !== 'null';
  });
}
