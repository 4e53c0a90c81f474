import type { Frame } from '../text/frames/frame';
import { dayNumber } from '../values/dates';
import type { Clause } from './clause';
import type { EventDraft } from './event-draft';

// Farther back than this it has no part in the incident.
const LONG_BEFORE = 90;

/** Who came to see it, and what was so long before: nothing to check of an incident unless somebody else speaks of it too. */
export function isBackground({ statement }: Clause, { predicate, negated }: Frame, { signature }: EventDraft): boolean {
  if (negated || statement.modality !== 'asserted' || statement.polarity !== 'affirmed') return false;
  if (predicate === 'visit') return true;
  const day = signature.from ?? signature.told ?? null;
  const long = (date: string | null) => date !== null && dayNumber(day!) - dayNumber(date) > LONG_BEFORE;
  return day !== null && statement.dates.length > 0 && statement.dates.every(({ from, to }) => long(to ?? from));
}
