import { MONTH_NAMES } from '../text/en/month-names';
import { isoDay } from '../values/dates';

const DAY_IN_PATH = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?!\d)/;
const MONTHS: readonly string[] = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());
const LONGEST_ADDRESS = 2000;

/** The ISO day that many publishers write into the address of an article ("…/2014/09/22/…", "…/2014/sep/22/…"), else null. */
export function dayInAddress(url: string): string | null {
  const match = DAY_IN_PATH.exec(url.slice(0, LONGEST_ADDRESS).toLowerCase());
  if (match === null) return null;
  const [, year, month, day] = match;
  const named = MONTHS.indexOf(month!) + 1;
  return isoDay(Number(year), named > 0 ? named : Number(month), Number(day));
}
