import { ORDINALS } from '../../text/en/ordinal-words';
import { lookUpPlace } from '../../text/gazetteer';

const ARTICLE = /^the\s/u;

/** A key that spellings of one category share: countries by any of their names, ranks as words or figures ("46th"). */
export function categoryKey(value: string, folded: string): string {
  const place = lookUpPlace(value.trim());
  if (place?.kind === 'country') return place.canonical.toLowerCase();
  const plain = folded.replace(ARTICLE, '');
  return plain
    .replace(/[a-z]{3,12}(?: [a-z]{3,12})?/gu, (words) => ordinal(words) ?? words)
    .replace(/\b(\d{1,4})(?:st|nd|rd|th)\b/gu, '$1.');
}

function ordinal(words: string): string | null {
  const whole = ORDINALS[words.replace(' ', '-')];
  if (whole !== undefined) return `${whole}.`;
  const parts = words.split(' ');
  const named = parts.map((part) => (ORDINALS[part] === undefined ? part : `${ORDINALS[part]}.`));
  return named.some((part, index) => part !== parts[index]) ? named.join(' ') : null;
}
