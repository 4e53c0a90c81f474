import { addDays, dayIntervalOf } from '../../values/dates';
import { BOUND, CLAUSE_START, EARLIER, LATER } from '../en/date-joints';
import type { Tense } from './tense';

/** A date with the open interval that "since", "until", "before", "or later" … make of it. */
export interface BoundedDate {
  /** How many characters before and behind the date belong to it. */
  lead: number;
  trail: number;
  edtf: string;
}

const REACH = 40;

/** What the words around the date make of its `edtf`: "since 2020" 2020/.., "until 2025" ../2025, "before 2020" ../2019-12-31. */
export function boundedBy(before: string, after: string, edtf: string, tense: Tense): BoundedDate | null {
  const words = before.slice(-REACH);
  const match = BOUND.exec(words);
  const bound = match?.groups?.bound?.toLowerCase() ?? '';
  const later = LATER.exec(after);
  const trail = later ?? EARLIER.exec(after);
  if (trail !== null && !/^(?:until|till|by|before)$/.test(bound)) {
    const lead = bound === 'from' || bound === 'since' ? (match?.[0].length ?? 0) : 0;
    const bounded = bind(later === null ? 'until' : 'since', edtf);
    return bounded === null ? null : { lead, trail: trail[0].length, edtf: bounded };
  }
  if (match === null || edtf.includes('..')) return null;
  // "the report from 3 May" is of that day; "From 3 May, ships pay" and "will pay from 3 May" open a period.
  if (bound === 'from' && tense === 'past' && !CLAUSE_START.test(words.slice(0, match.index))) return null;
  const bounded = bind(bound, edtf);
  return bounded === null ? null : { lead: match[0].length, trail: 0, edtf: bounded };
}

function bind(bound: string, edtf: string): string | null {
  const [first = edtf, last = first] = edtf.split('/');
  const days = dayIntervalOf(edtf);
  switch (bound) {
    case 'since':
    case 'from':
    case 'starting':
    case 'beginning':
    case 'as early as':
      return `${first}/..`;
    case 'before':
    case 'prior to':
      return days?.from ? `../${addDays(days.from, -1)}` : null;
    case 'after':
    case 'later than':
      return days?.to ? `${addDays(days.to, 1)}/..` : null;
    default:
      return `../${last}`;
  }
}
