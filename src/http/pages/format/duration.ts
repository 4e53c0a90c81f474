const UNITS = [
  { unit: 'day', minutes: 1440 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
] as const;

/** A length of time in its largest whole unit: "3 days", "1 hour", "less than a minute". */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
  const fitting = UNITS.find((unit) => minutes >= unit.minutes);
  if (!fitting) return 'less than a minute';
  const count = Math.floor(minutes / fitting.minutes);
  return `${count} ${fitting.unit}${count === 1 ? '' : 's'}`;
}
