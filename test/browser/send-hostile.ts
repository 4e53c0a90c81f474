import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { toPublicId } from '../../src/platform/ids/public-id';
import { importText } from '../exchange/import-harness';
import { publishedClaims } from '../feeds/published-claims';
import { HOSTILE_TEXTS } from './hostile-texts';
import type { OpenDesk } from './open-desk';

const ALL = HOSTILE_TEXTS.join(' ');
/** Imports take markup out: this is none until somebody writes it into an attribute. */
const BARE = HOSTILE_TEXTS[18]!;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (id: string, text: string) => ({
  id,
  claim: `Claimed in ${id}: ${text}`.slice(0, 700) + BARE,
  question: text,
  event: text,
  quote: ALL.slice(0, 4900),
  url: 'https://records.example/1',
  publisher: text.slice(0, 190),
  stance: 'supports',
  named_origin: text.slice(0, 190),
  reason: text,
});
/** Without what looks like a formula, which imports refuse. */
const ROWS = HOSTILE_TEXTS.slice(0, 12).map((text, at) => row(`row ${at}`, text));
const review = (url: string) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url,
  claimReviewed: ALL.slice(0, 700) + BARE,
  datePublished: '2025-06-02',
  author: { '@type': 'Organization', name: HOSTILE_TEXTS[6], url },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: HOSTILE_TEXTS[7] },
  itemReviewed: { '@type': 'Claim', author: { name: HOSTILE_TEXTS[1] }, appearance: [url] },
});
const annotation = (source: string, claim: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://notes.example/${source.length}`,
  type: 'Annotation',
  creator: { name: HOSTILE_TEXTS[6] },
  target: { source, selector: [{ type: 'TextQuoteSelector', exact: ALL.slice(0, 900), prefix: ALL.slice(0, 90) }] },
  body: [
    { type: 'SpecificResource', purpose: 'linking', source: `https://desk.example/claims/${claim}` },
    { type: 'TextualBody', purpose: 'assessing', value: `Denies the claim. ${ALL.slice(0, 900)}` },
  ],
});

/**
 * Hostile files of every format that is imported, a hostile page that is archived, and a hostile verdict published.
 * @returns pages on which they show, what programs are given of the verdict, and what was made of addresses that lead to scripts
 */
export async function sendHostile({ database, script }: OpenDesk) {
  const editor = await script('editor');
  const files = [
    [
      'csv',
      [Object.keys(ROWS[0]!), ...ROWS.map((one) => Object.values(one))]
        .map((line) => line.map(cell).join(','))
        .join('\r\n'),
    ],
    ['jsonl', ROWS.map((one) => JSON.stringify({ ...one, id: `line ${one.id}` })).join('\n')],
    ['claimreview', JSON.stringify(review('https://checkers.example/1'))],
    ['web-annotation', ''],
  ] as const;
  const pages: string[] = [];
  let known = '';
  const refused: string[] = [];
  for (const [format, text] of files) {
    const { rows, questionIds } = await importText(
      database,
      format,
      text || JSON.stringify(annotation('https://pages.example/1', known)),
      { source: format },
    );
    await assessQuestions(database, questionIds);
    const made = rows.filter(({ outcome }) => outcome === 'created');
    if (made.length === 0) refused.push(`${format}: ${JSON.stringify(rows[0])}`);
    known ||= toPublicId('clm', made[0]?.claimId ?? '');
    // The last is the one that most of the corpus has gone into.
    pages.push(...made.slice(-2).map(({ claimId }) => `/claims/${toPublicId('clm', claimId!)}`));
  }
  const leads: string[] = [];
  for (const address of [
    'javascript:planted(1)',
    'data:text/html,<script>planted(1)</script>',
    'vbscript:planted(1)',
  ]) {
    const wrong = [
      ['jsonl', JSON.stringify({ ...ROWS[0], id: address, url: address })],
      ['claimreview', JSON.stringify(review(address))],
      ['web-annotation', JSON.stringify(annotation(address, known))],
    ] as const;
    for (const [format, text] of wrong) {
      const { rows } = await importText(database, format, text, { source: 'addresses' });
      leads.push(...rows.map(({ outcome }) => `${format}: ${outcome}`));
    }
  }
  const html = `<html><head><title>${ALL}</title></head><body><article>${HOSTILE_TEXTS.map((text) => `<p>The ferry sank in May. ${text}</p>`).join('')}</article></body></html>`;
  const archived = await editor.call('POST', '/articles', {
    html,
    publisher: { name: HOSTILE_TEXTS[6]!.slice(0, 190) },
  });
  pages.push(`/articles/${((await archived.json()) as { id: string }).id}`);
  const published = await publishedClaims(database);
  const { uuid, id: claim } = await published.claim(ALL);
  await published.version(uuid, { text: ALL, ruling: { rationale: ALL, label: HOSTILE_TEXTS[6]! } });
  pages.push(`/claims/${claim}`, `/claims/${claim}/v/1`);
  const programs = [
    `/embed/claims/${claim}`,
    `/badges/claims/${claim}.svg`,
    '/feeds/verdicts.atom',
    '/feeds/verdicts.json',
    '/feeds/claim-reviews.json',
    ...['text', 'bibtex', 'csl'].map((format) => `/api/v1/claims/${claim}/v/1/citation?format=${format}`),
  ];
  return { pages, programs, refused, leads, claim };
}
