import { type Days, isNearDays } from '../arithmetic/near-days';
import type { SpecDate } from './spec-case';

const DAY = 86_400_000;
const VAGUE_PARTS = ['start', 'mid', 'end'];
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const dayBefore = (day: string) => isoDay(Date.parse(day) - DAY);

/** The last days a range may end on: the day before the stated end, that day, or the whole month, quarter or year it opens. */
function lastDays(end: string): string[] {
  const [year, month, day] = end.split('-').map(Number) as [number, number, number];
  const days = [dayBefore(end), end];
  // "2014 to 2018" ends on 1 January 2018 in the specification; for us, with the year it names.
  if (day === 1) days.push(isoDay(Date.UTC(year, month, 0)));
  if (day === 1 && month % 3 === 1) days.push(isoDay(Date.UTC(year, month + 2, 0)));
  if (day === 1 && month === 1) days.push(`${year}-12-31`);
  return days;
}

/** Whether our days are one of the readings that the specification allows. */
export function isAllowed(ours: Days, readings: SpecDate[]): boolean {
  return readings.some(({ value, start, end, Mod }) => {
    if (value !== undefined && start === undefined && end === undefined)
      return ours.from === value && ours.to === value;
    if (start !== undefined && end !== undefined && VAGUE_PARTS.includes(Mod ?? ''))
      return isNearDays(ours, { from: start, to: dayBefore(end) });
    const opens = start === undefined ? ours.from === null : ours.from === start || ours.from === dayBefore(start);
    const closes = end === undefined ? ours.to === null : ours.to !== null && lastDays(end).includes(ours.to);
    return opens && closes;
  });
}
