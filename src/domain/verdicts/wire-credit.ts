import { WIRE_AGENCIES } from '../text/en/wire-agencies';

const NAMES = WIRE_AGENCIES.map((name) => name.replace(/[-]/g, '\\-')).join('|');
/** "(Reuters)", "/AFP/", "Reuters – " at the start, "— AP" or "Source: AP" at the end; only the ends of a passage are read. */
const CREDITS: readonly RegExp[] = [
  new RegExp(`[(/[](${NAMES})[)/\\]]`),
  new RegExp(`^\\s{0,5}(${NAMES})\\s{0,3}[–—:-]`),
  new RegExp(`(?:[–—-]|Source:)\\s{0,3}(${NAMES})\\.?\\s{0,5}$`),
];
const END_LENGTH = 200;

/** The news agency a passage credits for itself, in lower case; null when it credits none. */
export function wireCreditOf(text: string): string | null {
  const ends = text.length <= 2 * END_LENGTH ? [text] : [text.slice(0, END_LENGTH), text.slice(-END_LENGTH)];
  for (const end of ends)
    for (const credit of CREDITS) {
      const name = credit.exec(end)?.[1];
      if (name !== undefined) return name.toLowerCase();
    }
  return null;
}
