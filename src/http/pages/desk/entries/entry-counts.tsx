import { grouped } from '../../format/numbers';
import type { EntryCounts } from './entry-counts.view';
import { type EntryQuery, entryListAddress } from './entry-list-address';

/** The ways from the queue to what waits beside rulings; nothing where nothing does. */
export const EntryCountList = ({ counts }: { counts: EntryCounts }) => {
  const parts: { label: string; count: number; query: EntryQuery }[] = [
    { label: 'Corrections', count: counts.corrections, query: { kind: 'correction', overdue: false } },
    { label: 'Replies', count: counts.replies, query: { kind: 'reply_request', overdue: false } },
    { label: 'Overdue replies', count: counts.overdue, query: { kind: null, overdue: true } },
    { label: 'Reports of readers', count: counts.reports, query: { kind: 'error_report', overdue: false } },
  ];
  const waiting = parts.filter(({ count }) => count > 0);
  return waiting.length > 0 ? (
    <nav aria-label="What waits beside rulings" class="parts">
      <ul class="choices">
        {waiting.map(({ label, count, query }) => (
          <li key={label}>
            <a href={entryListAddress(query)}>
              {label} <span class="tally">{grouped(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null;
};
