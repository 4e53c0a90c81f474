import { verdictDocumentOf } from '../../../test/api/verdict-document';
import type { VerdictDocument } from '../../pipeline/verdicts/verdict-document';
import { claimReview, type ReviewContext } from './claim-review';

const SOME = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
const rows = {
  publisher: SOME,
  article: SOME,
  statement: SOME,
  event: SOME,
  question: SOME,
  claim: SOME,
  evidence: SOME,
};
const document = verdictDocumentOf(rows, { type: 'yes_no', holds: true, from: null, to: null });
const ruling = document.ruling!;

const context: ReviewContext = {
  origin: 'https://desk.example',
  path: '/claims/clm_1',
  organisation: 'The Desk',
  scale: { worst: 1, best: 5 },
  speaker: null,
};
const review = (change: Partial<VerdictDocument> = {}, of: Partial<ReviewContext> = {}) =>
  claimReview(
    { number: 3, at: '2026-03-05T00:00:00.000Z', hash: 'c0ffee', document: { ...document, ...change } },
    { ...context, ...of },
  );

it('says what the page says', () => {
  expect(review()).toMatchObject({
    '@type': 'ClaimReview',
    url: 'https://desk.example/claims/clm_1',
    claimReviewed: 'At least seven people were hurt.',
    reviewRating: { alternateName: 'True', ratingValue: 5, bestRating: 5, worstRating: 1 },
    author: { '@type': 'Organization', name: 'The Desk', url: 'https://desk.example' },
    datePublished: '2026-03-03T09:30:00.000Z',
    dateModified: '2026-03-05T00:00:00.000Z',
    creativeWorkStatus: 'Under review',
    itemReviewed: {
      '@type': 'Claim',
      '@id': `https://desk.example/claims/${document.claim.id}#claim`,
      author: { '@type': 'Organization', name: 'The Northern Courier' },
      datePublished: '2026-03-02',
      firstAppearance: { url: 'https://courier.example/ferry', headline: 'Ferry runs aground' },
    },
    isBasedOn: ['https://courier.example/ferry'],
    correction: [{ '@type': 'CorrectionComment', text: 'It said three. It will say: It says seven.' }],
  });
});

it.each<[string, Partial<VerdictDocument>, Partial<ReviewContext>, object]>([
  [
    'a rating without a place',
    { ruling: { ...ruling, label: 'Unverifiable', value: null } },
    {},
    { alternateName: 'Unverifiable' },
  ],
  ['a scale without places', {}, { scale: null }, { alternateName: 'True' }],
  ['a place beside the scale of today', { ruling: { ...ruling, value: 9 } }, {}, { alternateName: 'True' }],
  ['a withdrawal', { ruling: { ...ruling, status: 'withdrawn' } }, {}, { alternateName: 'Withdrawn, was True' }],
])('gives no numbers for %s', (_, change, of, rating) => {
  expect(review(change, of)!.reviewRating).toEqual({ '@type': 'Rating', ...rating });
});

it.each([
  ['person', 'Person'],
  ['organisation', 'Organization'],
  [null, 'Person'],
] as const)('names a speaker known as %s as %s', (speaker, type) => {
  const [group] = document.groups;
  const said = { ...group!, evidence: [{ ...group!.evidence[0]!, speaker: 'Mara Lind' }] };
  expect(review({ groups: [said] }, { speaker })!.itemReviewed.author).toEqual({ '@type': type, name: 'Mara Lind' });
});

it('is none without a published ruling, and has no claimant where nobody was read', () => {
  expect(review({ ruling: null })).toBeNull();
  expect(review({ groups: [] })!.itemReviewed).not.toHaveProperty('author');
});

it('links to the web only', () => {
  const [group] = document.groups;
  const hostile = { ...group!, evidence: [{ ...group!.evidence[0]!, url: 'javascript:alert(1)' }] };
  expect(JSON.stringify(review({ groups: [hostile] }))).not.toContain('javascript:');
});
