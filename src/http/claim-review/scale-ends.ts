import { deskSettings } from '../../platform/config/desk-settings';

/** Where the scale of the desk begins and ends; null where none of its ratings has a place. */
export function scaleEnds(): { worst: number; best: number } | null {
  const values = deskSettings().ratings.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return values.length < 2 ? null : { worst: Math.min(...values), best: Math.max(...values) };
}
