import type { RatingHolds } from './rating';
import { type RulingBasis, type RulingSurroundings, reasonsToReview } from './reasons-to-review';

const group = (side: string, weight: number, ...evidence: string[]) => ({
  side,
  weight,
  evidence,
  sources: ['The Mail'],
});
const basis = (holds: RatingHolds): RulingBasis => ({
  holds,
  seen: ['e1', 'e2'],
  reliedOn: [{ evidenceId: 'e1', source: 'The Courier', articleVersion: 2 }],
});
const evidence = new Map([
  ['e1', { articleVersion: 2 }],
  ['e2', { articleVersion: null }],
  ['e3', { articleVersion: 1 }],
]);
const kinds = (holds: RatingHolds, now: Partial<RulingSurroundings>) =>
  reasonsToReview(basis(holds), { groups: [], evidence, ...now }).map(({ kind }) => kind);

it.each<[string, RatingHolds, Partial<RulingSurroundings>, string[]]>([
  ['nothing changed', 'yes', {}, []],
  ['a strong group against "true"', 'yes', { groups: [group('against', 0.8, 'e3')] }, ['opposing_evidence']],
  ['a rival of "true"', 'yes', { groups: [group('rival', 1, 'e3')] }, ['opposing_evidence']],
  ['a debunk of "true"', 'yes', { groups: [group('debunk', 2.4, 'e3')] }, ['opposing_evidence']],
  ['a weak group against', 'yes', { groups: [group('against', 0.79, 'e3')] }, []],
  ['a group that only reports', 'yes', { groups: [group('reports', 1, 'e3')] }, []],
  ['more for "true"', 'yes', { groups: [group('for', 1, 'e3')] }, []],
  ['a group against that was known', 'yes', { groups: [group('against', 1, 'e2', 'e3')] }, []],
  ['a group for "false"', 'no', { groups: [group('for', 1, 'e3')] }, ['opposing_evidence']],
  ['a group against "false"', 'no', { groups: [group('against', 1, 'e3')] }, []],
  ['anything against "half true"', 'partly', { groups: [group('against', 1, 'e3'), group('for', 1, 'e3')] }, []],
  ['relied-on evidence gone', 'yes', { evidence: new Map() }, ['evidence_withdrawn']],
  ['a cited article edited', 'yes', { evidence: new Map([['e1', { articleVersion: 3 }]]) }, ['article_edited']],
  [
    'two things at once',
    'no',
    { evidence: new Map([['e1', { articleVersion: 3 }]]), groups: [group('for', 0.9, 'e3')] },
    ['opposing_evidence', 'article_edited'],
  ],
])('%s', (_, holds, now, expected) => {
  expect(kinds(holds, now)).toEqual(expected);
});

const texts = (holds: RatingHolds, now: Partial<RulingSurroundings>) =>
  reasonsToReview(basis(holds), { groups: [], evidence, ...now }).map(({ text }) => text);

it.each<[string, RatingHolds, Partial<RulingSurroundings>]>([
  ['New evidence against the claim: The Mail.', 'yes', { groups: [group('debunk', 3, 'e3')] }],
  [
    'New evidence for the claim: The Mail, The Post.',
    'no',
    { groups: [{ ...group('for', 3, 'e3'), sources: ['The Mail', 'The Post'] }] },
  ],
  ['Evidence the ruling relies on no longer counts: The Courier.', 'yes', { evidence: new Map() }],
  ['A cited article was edited: The Courier.', 'yes', { evidence: new Map([['e1', { articleVersion: 3 }]]) }],
])('says "%s"', (text, holds, now) => {
  expect(texts(holds, now)).toEqual([text]);
});
