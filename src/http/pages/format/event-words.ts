import { formatEdtf } from './dates';

/** An event by its label, and its date where the label does not say it already. */
export function eventWords({ label, edtf }: { label: string; edtf: string | null }): string {
  if (edtf === null) return label;
  const date = formatEdtf(edtf);
  return label.includes(date) ? label : `${label}, ${date}`;
}
