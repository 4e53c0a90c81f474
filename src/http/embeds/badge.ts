import { element, type XmlElement, xmlDocument } from '../feeds/xml';
import { oneLine } from '../one-line';
import { shorten } from '../shorten';
import { type EmbeddedVersion, embeddedWords, newerThan } from './embedded-version';

export const BADGE_TYPE = 'image/svg+xml; charset=utf-8';

const HEIGHT = 20;
const PADDING = 7;
const NAME = 'Touchstone';
// With white letters, each has a contrast of at least 4.5.
const NAME_COLOUR = '#3b4341';
const COLOURS = { yes: '#1a6b3f', partly: '#8a5300', no: '#a3262a', unknown: '#5a6360' } as const;
const LONGEST_WORDS = 40;
const LONGEST_CLAIM = 60;

const NARROW = /[iljtfI.,:;'|!()[\] ]/;
const WIDE = /[mwMW@%]|[\u2E80-\u{10FFFF}]/u;

/** About how wide letters of 11 pixels are; the drawing is told to keep to it, whatever the font. */
const widthOf = (text: string): number =>
  Math.ceil([...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? 4 : WIDE.test(letter) ? 11 : 7), 0));

const label = (text: string, x: number): XmlElement =>
  element('text', { x: String(x + PADDING), y: '14', textLength: String(widthOf(text)) }, text);

const box = (x: number, width: number, fill: string): XmlElement =>
  element('rect', { x: String(x), width: String(width), height: String(HEIGHT), fill });

/** A drawing of at most 2 KB: what the version comes to, its number, and whether there is a newer one. Its title says the claim too. */
export function drawBadge(version: EmbeddedVersion): string {
  const { step, claim } = version;
  const newer = newerThan(version) !== null;
  const words = `${shorten(oneLine(embeddedWords(step)), LONGEST_WORDS)} · v${step.number}${newer ? ' · newer version exists' : ''}`;
  const title = `${NAME}: ${words}${claim === null ? '' : `: ${shorten(oneLine(claim), LONGEST_CLAIM)}`}`;
  const left = widthOf(NAME) + 2 * PADDING;
  const right = widthOf(words) + 2 * PADDING;
  const withdrawn = step.outcome === null || step.outcome.status === 'withdrawn';
  const colour = COLOURS[withdrawn ? 'unknown' : step.outcome!.holds];
  return xmlDocument(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: String(left + right),
        height: String(HEIGHT),
        viewBox: `0 0 ${left + right} ${HEIGHT}`,
        role: 'img',
      },
      element('title', {}, title),
      box(0, left, NAME_COLOUR),
      box(left, right, colour),
      element(
        'g',
        { fill: '#fff', 'font-family': 'Verdana,DejaVu Sans,Geneva,sans-serif', 'font-size': '11' },
        label(NAME, 0),
        label(words, left),
      ),
    ),
  );
}
