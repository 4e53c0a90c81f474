import type { SpecCase, SpecResult } from './spec-case';

interface Rule {
  pattern: RegExp;
  why: string;
}

/**
 * What of the number, unit and date sets is measured, and why. Touchstone reads news text: statements of how many and when.
 * The sets come from a recogniser for assistants and hold much that no article says.
 */
interface Scope {
  /** The parts of the specification that are measured. */
  specs: RegExp;
  /** Whole inputs that are left out. */
  exceptInputs: Rule[];
  /** Phrases that are left out. */
  except: Rule[];
  /** Where there are any, only phrases that match one of these are measured. */
  only: Rule[];
}

const MONTH = String.raw`\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b`;

export const SCOPES = {
  // Ordinals are ranks, not quantities; the percent mode repeats the percent model with fractions read as percentages.
  numbers: {
    specs: /\/(NumberModel|NumberModelExperimentalMode|PercentModel)\.json$/,
    exceptInputs: [{ pattern: /^\d{1,3}(\.\d{1,3}){3}$/, why: 'addresses of computers are no quantities' }],
    except: [{ pattern: /\d\s*(\^|[ex][+-]?\d)/i, why: 'calculator notation: powers and exponents' }],
    only: [],
  },
  bounds: { specs: /\/NumberRangeModelExperimentalMode\.json$/, exceptInputs: [], except: [], only: [] },
  units: { specs: /^NumberWithUnit\//, exceptInputs: [], except: [], only: [] },
  dates: {
    specs: /^DateTime\//,
    exceptInputs: [],
    except: [
      {
        pattern: /\b(next|last|this|previous|coming|following|today|tomorrow|yesterday|now|to date|current date)\b/i,
        why: 'assistant talk, counted from today',
      },
      { pattern: /\d\s*(am|pm|a\.m|p\.m|h)\b|\d:\d|o'clock|\bT\d/i, why: 'times of day' },
      {
        pattern: /\b(weeks?|weekend|quarter|q[1-4]|fy|fiscal|semester|term|h[12]|w\d+)\b/i,
        why: 'weeks and quarters are business calendars',
      },
      { pattern: /\b(\d+|two|three|four|five|ten) (days?|months?|years?)\b/i, why: 'spans counted from a date' },
      { pattern: /\bgreater than\b/i, why: 'queries of a database' },
    ],
    only: [
      { pattern: new RegExp(MONTH, 'i'), why: 'a calendar date names its month' },
      { pattern: /\b(1[5-9]|20)\d{2}(s|'s)?\b/, why: 'or its year' },
    ],
  },
} satisfies Record<string, Scope>;

export type ScopeName = keyof typeof SCOPES;

// Days and ranges of days; times, sets ("weekly") and durations are other types.
const DATE_TYPES = ['datetimeV2.date', 'datetimeV2.daterange'];

const matches = (rules: Rule[], text: string) => rules.some(({ pattern }) => pattern.test(text));

/** A result without a value is a unit that stands alone; a date that is not resolved does not exist (30 February). */
function hasValue(name: ScopeName, { TypeName, Resolution }: SpecResult): boolean {
  if (name !== 'dates') return typeof Resolution?.value === 'string' && Resolution.value !== 'null';
  const readings = Resolution?.values ?? [];
  return DATE_TYPES.includes(TypeName ?? '') && readings.some(({ value }) => value !== 'not resolved');
}

/** The results of `given` that are measured under `name`. */
export function resultsInScope(name: ScopeName, given: SpecCase): SpecResult[] {
  const scope: Scope = SCOPES[name];
  if (!scope.specs.test(given.spec) || matches(scope.exceptInputs, given.Input.trim())) return [];
  return given.Results.filter(
    (result) =>
      hasValue(name, result) &&
      !matches(scope.except, result.Text) &&
      (scope.only.length === 0 || matches(scope.only, result.Text)),
  );
}
