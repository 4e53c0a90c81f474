import { verdictDocumentOf } from '../../../test/api/verdict-document';
import { type ChecklistAnswer, type ChecklistKey, checklist, type Selection } from './checklist';
import type { VerdictDocument } from './verdict-document';

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
const base = verdictDocumentOf(rows, { type: 'yes_no', holds: true, from: null, to: null });
const nothing: Selection = { origin: 'rule', harm: 1, reach: null };

const [first] = base.groups;
const piece = first!.evidence[0]!;
const group = (side: VerdictDocument['groups'][number]['side'], change: Partial<typeof piece> = {}) => ({
  ...first!,
  side,
  evidence: [{ ...piece, ...change }],
});

it.each<[ChecklistKey, ChecklistAnswer, string, Partial<VerdictDocument>, Partial<Selection>?]>([
  ['sources_linked', 'met', 'with its address', {}],
  [
    'sources_linked',
    'not_met',
    'No address is known for The Northern Courier',
    { groups: [group('for', { url: null })] },
  ],
  ['sources_linked', 'not_met', 'names no source', { groups: [], ruling: { ...base.ruling!, evidence: [] } }],
  ['primary_preferred', 'not_known', 'Only reports', {}],
  ['primary_preferred', 'met', 'a record: The Northern Courier', { groups: [group('for', { article: null })] }],
  ['two_independent', 'not_met', 'one independent source: The Northern Courier', {}],
  ['two_independent', 'met', '2 sources', { groups: [group('for'), group('for')] }],
  ['two_independent', 'not_met', 'No source backs it', { ruling: { ...base.ruling!, holds: 'no' } }],
  [
    'two_independent',
    'met',
    '2 sources',
    { ruling: { ...base.ruling!, holds: 'no' }, groups: [group('debunk'), group('rival')] },
  ],
  [
    'two_independent',
    'met',
    '2 sources',
    { ruling: { ...base.ruling!, holds: 'partly' }, groups: [group('for'), group('against')] },
  ],
  ['both_sides', 'not_known', 'speaks against it was found', {}],
  ['both_sides', 'not_known', 'speaks for it was found', { groups: [group('against')] }],
  ['both_sides', 'met', 'side by side', { groups: [group('for'), group('debunk')] }],
  ['both_sides', 'not_met', 'No evidence', { groups: [group('reports')] }],
  ['selection_reason', 'met', 'contradict one another', {}],
  ['selection_reason', 'not_known', 'not noted', { contradictions: [] }],
  [
    'selection_reason',
    'met',
    'could do harm if it is wrong, and it reaches many',
    { contradictions: [] },
    { harm: 2, reach: 3 },
  ],
  [
    'selection_reason',
    'met',
    '2 publishers told it',
    { contradictions: [], groups: [group('for'), group('reports', { publisher: 'The Mail' })] },
  ],
  ['selection_reason', 'met', 'a person put it forward', { contradictions: [] }, { origin: 'person' }],
  ['claimant_asked', 'met', 'The port authority was asked; 1 of 1 answered', {}],
  ['claimant_asked', 'not_met', 'Nobody', { replies: [] }],
  ['corrections_open', 'met', '1 found, each with its date, what was wrong and what is right; 1 not worked in yet', {}],
  ['corrections_open', 'met', 'none was found', { corrections: [] }],
  ['corrections_open', 'not_known', 'Nothing is published', { ruling: null }],
])('%s is %s: “%s”', (key, answer, sentence, change, selection = {}) => {
  const entry = checklist({ ...base, ...change }, { ...nothing, ...selection }).find((one) => one.key === key);
  expect(entry).toEqual({ key, answer, sentence: expect.stringContaining(sentence) });
});

it('asks seven things, in one order', () => {
  expect(checklist(base, nothing).map(({ key }) => key)).toHaveLength(7);
});
