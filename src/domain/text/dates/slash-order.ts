const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/\d{2,4}(?![\d/])/g;

/** Whether the text writes the day before the month between slashes, as its dates with a day above 12 show; without any, no. */
export function writesDayFirst(text: string): boolean {
  if (!text.includes('/')) return false;
  for (const [, a, b] of text.matchAll(SLASHED)) {
    if (Number(a) > 12 && Number(a) <= 31 && Number(b) <= 12) return true;
    if (Number(b) > 12) return false;
  }
  return false;
}
