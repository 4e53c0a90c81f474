import { compareVersions } from './compare-versions';
import type { VerdictDocument } from './verdict-document';

type Piece = VerdictDocument['groups'][number]['evidence'][number];

const piece = (id: string, change: Partial<Piece> = {}): Piece => ({
  id,
  stance: 'supports',
  party: false,
  debunk: false,
  quote: 'Seven were hurt',
  speaker: null,
  publisher: `Publisher ${id}`,
  grade: 'B',
  article: null,
  statement: null,
  url: null,
  publishedAt: null,
  ...change,
});

const group = (side: VerdictDocument['groups'][number]['side'], ...evidence: Piece[]) => ({
  side,
  weight: 1,
  share: 0.5,
  members: evidence.map(({ publisher }) => publisher),
  evidence,
});

const ruling: NonNullable<VerdictDocument['ruling']> = {
  id: 'rul_1',
  rating: 'true',
  label: 'True',
  holds: 'yes',
  value: 5,
  rationale: 'A register says so.',
  evidence: [],
  publishedAt: '2026-03-03T09:30:00.000Z',
  status: 'published',
  reasons: [],
};

const correction = { id: 'cor_1', wrong: 'Three.', since: '2026-03-02', noticedBy: 'a reader', isNow: 'Seven.' };
const reply = { id: 'rep_1', asked: 'The port', askedOn: '2026-03-02', dueOn: '2026-03-09', answer: null };

const base: VerdictDocument = {
  claim: { id: 'clm_1', text: 'Seven were hurt.', answer: { type: 'yes_no', holds: true, from: null, to: null } },
  question: {
    id: 'qst_1',
    text: 'How many were hurt?',
    answerType: 'quantity',
    unit: null,
    scope: null,
    event: { id: 'evt_1', label: 'Grounding', date: null },
  },
  state: 'supported',
  probability: 0.7,
  belief: 0.5,
  disbelief: 0,
  uncertainty: 0.5,
  best: true,
  supersededBy: null,
  rule: 'independent_groups',
  reason: 'Two sources support it.',
  groups: [group('for', piece('a'), piece('b'))],
  decisive: [],
  contradictions: [],
  ruling,
  corrections: [],
  replies: [],
  modelVersion: '1',
};

const changed = (change: Partial<VerdictDocument>): VerdictDocument => ({ ...base, ...change });
const told = (before: VerdictDocument, after: VerdictDocument) =>
  compareVersions(before, after).changes.map(({ kind, text }) => `${kind}: ${text}`);

it.each<[string, Partial<VerdictDocument>, string[]]>([
  ['nothing', {}, []],
  ['figures alone', { probability: 0.6, belief: 0.4 }, []],
  [
    'the rating',
    { ruling: { ...ruling, rating: 'false', label: 'False', holds: 'no' } },
    ['outcome: The outcome is “False”; before, “True”.'],
  ],
  [
    'a second look',
    { ruling: { ...ruling, status: 'needs_review' } },
    ['outcome: The outcome is “True, being looked at again”; before, “True”.'],
  ],
  [
    'a withdrawal',
    { ruling: { ...ruling, status: 'withdrawn' } },
    ['outcome: The outcome is “Withdrawn, was True”; before, “True”.'],
  ],
  [
    'no ruling any more',
    { ruling: null },
    ['outcome: The ruling “True” is no longer published.', 'rationale: The rationale of the ruling is worded anew.'],
  ],
  ['the computed state', { state: 'single_source' }, ['state: The rules make it single source; before, supported.']],
  [
    'the words of the claim',
    { claim: { ...base.claim, text: 'Seven people were hurt.' } },
    ['wording: The claim reads “Seven people were hurt.”; before, “Seven were hurt.”.'],
  ],
  [
    'the rationale',
    { ruling: { ...ruling, rationale: 'Two registers say so.' } },
    ['rationale: The rationale of the ruling is worded anew.'],
  ],
  [
    'more evidence',
    { groups: [...base.groups, group('against', piece('c'))] },
    ['evidence_added: New evidence, against the claim: Publisher c.'],
  ],
  [
    'less evidence',
    { groups: [group('for', piece('a'))] },
    ['evidence_removed: No longer counted: Publisher b, which spoke for the claim.'],
  ],
  [
    'a grade and a side',
    { groups: [group('for', piece('a')), group('reports', piece('b', { grade: 'D' }))] },
    ['evidence_changed: Publisher b is graded D, was B; counts without taking a side, counted for the claim.'],
  ],
  [
    'a passage',
    { groups: [group('for', piece('a'), piece('b', { quote: 'Seven hurt' }))] },
    ['evidence_changed: Publisher b is quoted with other words.'],
  ],
  [
    'a contradiction',
    { contradictions: [{ kind: 'value', rule: 'r', explanation: 'Seven is not three.' }] },
    ['contradiction: A contradiction was found: Seven is not three.'],
  ],
  [
    'an open correction',
    { corrections: [{ ...correction, status: 'open', recordedAt: 'then' }] },
    ['correction: Found to be wrong: “Three.”'],
  ],
  [
    'a reply asked for',
    { replies: [{ ...reply, status: 'waiting', answeredOn: null }] },
    ['reply: The port was asked for a reply.'],
  ],
])('tells a change of %s', (_, change, sentences) => {
  expect(told(base, changed(change))).toEqual(sentences);
});

it('tells both ways', () => {
  const more = changed({ groups: [...base.groups, group('against', piece('c'))], ruling: null });
  expect(told(more, base)).toEqual([
    'outcome: A ruling was published: True.',
    'rationale: The rationale of the ruling is worded anew.',
    'evidence_removed: No longer counted: Publisher c, which spoke against the claim.',
  ]);
  expect(compareVersions(more, base).rationale).toEqual({ before: null, after: 'A register says so.' });
});

it('does not tell a group that was only cut another way', () => {
  const apart = changed({ groups: [group('for', piece('b')), group('for', piece('a'))] });
  expect(compareVersions(base, apart)).toEqual({
    changes: [],
    evidence: { added: [], removed: [], changed: [] },
    rationale: null,
  });
});

it('tells that a correction was done and that a reply came', () => {
  const open = changed({
    corrections: [{ ...correction, status: 'open', recordedAt: 'then' }],
    replies: [{ ...reply, status: 'waiting', answeredOn: null }],
  });
  const done = changed({
    corrections: [{ ...correction, status: 'done', recordedAt: 'then' }],
    replies: [{ ...reply, status: 'answered', answer: 'Seven.', answeredOn: '2026-03-04' }],
  });
  expect(told(open, done)).toEqual([
    'correction: Corrected: “Three.” It says now: “Seven.”',
    'reply: The port replied.',
  ]);
});
