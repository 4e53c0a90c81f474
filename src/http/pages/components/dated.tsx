import { type DatePrecision, formatDate } from '../format/dates';

/** A moment as people write it, with the exact one for machines. */
export const Dated = ({ iso, precision = 'day' }: { iso: string; precision?: DatePrecision | null }) => (
  <time datetime={iso}>{formatDate(iso, precision ?? 'day')}</time>
);
