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

export const SCOPES = {
  // Ordinals are ranks, not quantities; the percent mode repeats the percent model with fractions read as percentages.
  numbers: {
    specs: /\/(NumberModel|NumberModelExperimentalMode|PercentModel)\.json$/,
    exceptInputs: [{ pattern: /^\d{1,3}(\.\d{1,3}){3}$/, why: 'addresses of computers are no quantities' }],
    except: [],
    only: [],
  },
  bounds: { specs: /\/NumberRangeModelExperimentalMode\.json$/, exceptInputs: [], except: [], only: [] },
  units: { specs: /^NumberWithUnit\//, exceptInputs: [], except: [], only: [] },
  // Whatever names a day, a longer stretch of the calendar or an open interval of it, also counted from the publication.
  // Times of day, durations and recurring sets are other types and have no days.
  dates: {
    specs: /^DateTime\//,
    exceptInputs: [
      {
        pattern: /^[-=]|\.html$|^sy|^how many azure|^rows equals/i,
        why: 'names of files, formulas and queries of a database',
      },
    ],
    except: [
      { pattern: /\d\s*(am|pm|a\.m|p\.m)\b|\d:\d|o'clock/i, why: 'times of day' },
      { pattern: /\b(fiscal|sy\d+|cy\d+|otd|business days?|work(ing )?week)\b/i, why: 'terms of business software' },
      { pattern: /\bgreater than\b/i, why: 'queries of a database' },
      { pattern: /^week \d+$/i, why: 'a number of a week alone is a round, an episode or a page of a planner' },
      {
        pattern: /^the (week|month|year)$|^(the )?same \w+$|^that \w+$|^the day before$|\blater$/i,
        why: 'points at what was told before, not at the publication',
      },
    ],
    only: [],
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
