import { oneLine } from '../one-line';
import { formatDate } from '../pages/format/dates';
import { type CitedVersion, citedTitle } from './cited-version';

/** A citation as a plain sentence, to be pasted anywhere. */
export const citationSentence = (cited: CitedVersion): string => {
  const { organisation, number, at, url, hash } = cited;
  return `${oneLine(organisation)}, ${citedTitle(cited)}, version ${number} of ${formatDate(at)}, ${url}, SHA-256 ${hash}\n`;
};
