import { addDays, dayIntervalOf } from '../../values/dates';

const BOUND =
  /\b(since|until|till|up to|through|by|before|prior to|after|from|not later than|no later than)(?:\s(?:on|in|at least|about|around|the|of))?\s{1,3}$/i;

/** A date with the open interval a preceding "since", "until", "before" … makes of it. */
export interface BoundedDate {
  /** How many characters before the date belong to it. */
  lead: number;
  edtf: string;
}

/** What the words `before` the date make of its `edtf`: "since 2020" 2020/.., "until 2025" ../2025, "before 2020" ../2019-12-31. */
export function boundedBy(before: string, edtf: string): BoundedDate | null {
  const match = BOUND.exec(before.slice(-40));
  if (match?.[1] === undefined) return null;
  const bounded = bind(match[1].toLowerCase(), edtf);
  return bounded === null ? null : { lead: match[0].length, edtf: bounded };
}

function bind(word: string, edtf: string): string | null {
  const [first = edtf, last = first] = edtf.split('/');
  const days = dayIntervalOf(edtf);
  switch (word) {
    case 'since':
    case 'from':
      return `${first}/..`;
    case 'before':
    case 'prior to':
      return days?.from ? `../${addDays(days.from, -1)}` : null;
    case 'after':
      return days?.to ? `${addDays(days.to, 1)}/..` : null;
    default:
      return `../${last}`;
  }
}
