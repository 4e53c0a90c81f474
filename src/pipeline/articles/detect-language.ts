import { francAll } from 'franc-min';

const SAMPLE_LENGTH = 4000;
const SHORTEST_SAMPLE = 20;
// Trigram scores are relative to the best language: close relatives of English come within a few hundredths.
const NEARLY_BEST = 0.95;

/**
 * BCP 47 code of the language of a text, "und" when it cannot be told. What was given with the article only decides
 * where the text itself does not: a wrong label must not make the reader misread a foreign text.
 */
export function detectLanguage(text: string, given?: string): string {
  const ranked = francAll(text.slice(0, SAMPLE_LENGTH), { minLength: SHORTEST_SAMPLE });
  const best = ranked[0]?.[0] ?? 'und';
  const fallback = given?.toLowerCase().split('-')[0];
  if (best === 'und') return fallback ?? (/^[\x20-\x7e\s‘’“”–—]*$/.test(text) ? 'en' : 'und');
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (english >= NEARLY_BEST) return 'en';
  return Intl.getCanonicalLocales(best)[0] ?? 'und';
}
