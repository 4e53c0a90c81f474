import type { RowOutcome } from '../../../pipeline/exchange/imports/imported-row';
import { shownOutcome } from '../../../pipeline/exchange/imports/shown-outcome';
import type { ImportedRowDto } from './import.dto';

/** The rows of a report, of which at most `most` that were refused and `most` others are kept: it may be about millions. */
export function reportedRows(most: number) {
  const kept: Record<'refused' | 'others', ImportedRowDto[]> = { refused: [], others: [] };
  let leftOut = 0;
  return {
    add(outcomes: RowOutcome[]): void {
      for (const outcome of outcomes) {
        const rows = kept[outcome.outcome === 'refused' ? 'refused' : 'others'];
        if (rows.length < most) rows.push(shownOutcome(outcome));
        else leftOut++;
      }
    },
    /** In the order of the source, and how many are not among them. */
    listed: (): { rows: ImportedRowDto[]; leftOut: number } => ({
      rows: [...kept.refused, ...kept.others].sort((a, b) => a.record - b.record),
      leftOut,
    }),
  };
}
