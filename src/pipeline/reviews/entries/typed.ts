import { isDay } from '../../../domain/values/is-day';
import { refuseMember } from '../review-refusal';

export const LONGEST_TEXT = 5000;
export const LONGEST_LINE = 200;

/** Its words, trimmed. @throws ReviewRefusal naming the member */
export function requireText(pointer: string, text: string, most = LONGEST_TEXT): string {
  const trimmed = text.trim();
  if (trimmed === '') throw refuseMember(pointer, 'write something');
  if (trimmed.length > most) throw refuseMember(pointer, `keep it below ${most} characters; it has ${trimmed.length}`);
  return trimmed;
}

/** A day of the calendar, not after today: "2026-03-31". @throws ReviewRefusal naming the member */
export function requirePastDay(pointer: string, day: string): string {
  if (requireDay(pointer, day) > today()) throw refuseMember(pointer, 'give today or a day before');
  return day;
}

/** A day of the calendar: "2026-03-31". @throws ReviewRefusal naming the member */
export function requireDay(pointer: string, day: string): string {
  if (!isDay(day)) throw refuseMember(pointer, 'give a day like 2026-03-31');
  return day;
}

/** In UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
