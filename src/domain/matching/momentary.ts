import { QUANTITY_PHRASES } from '../text/en/claim-phrases';

/** Whether the question of a slot ("how_many:missing:all") counts what changes from day to day. */
export function isMomentary(slotKey: string): boolean {
  return QUANTITY_PHRASES[slotKey.split(':')[1] ?? '']?.momentary === true;
}
