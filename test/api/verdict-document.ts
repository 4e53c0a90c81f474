import type { Answer } from '../../src/domain/values/answer';
import type { VerdictDocument } from '../../src/pipeline/verdicts/verdict-document';
import { toPublicId } from '../../src/platform/ids/public-id';

interface Rows {
  publisher: string;
  article: string;
  statement: string;
  event: string;
  question: string;
  claim: string;
  evidence: string;
}

const SOME = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

/** The public JSON of a verdict with a published ruling, a correction and a reply, over rows of these uuids. */
export const verdictDocumentOf = (rows: Rows, answer: Answer): VerdictDocument => ({
  claim: { id: toPublicId('clm', rows.claim), text: 'At least seven people were hurt.', answer },
  question: {
    id: toPublicId('qst', rows.question),
    text: 'How many people were hurt off Port Ansel?',
    answerType: 'quantity',
    unit: 'person',
    scope: null,
    event: { id: toPublicId('evt', rows.event), label: 'Grounding of a ferry off Port Ansel', date: '2026-03-02' },
  },
  state: 'single_source',
  probability: 0.643,
  belief: 0.286,
  disbelief: 0,
  uncertainty: 0.714,
  best: true,
  supersededBy: null,
  rule: 'one_group_only',
  reason: 'One independent source supports it and nobody takes the other side.',
  groups: [
    {
      side: 'for',
      weight: 0.8,
      share: 0.286,
      members: ['The Northern Courier'],
      evidence: [
        {
          id: toPublicId('evd', rows.evidence),
          stance: 'supports',
          party: false,
          debunk: false,
          quote: 'At least seven people were hurt',
          speaker: null,
          publisher: 'The Northern Courier',
          grade: 'B',
          article: { id: toPublicId('art', rows.article), title: 'Ferry runs aground', version: 1 },
          statement: toPublicId('stm', rows.statement),
          url: 'https://courier.example/ferry',
          publishedAt: '2026-03-02',
        },
      ],
    },
  ],
  decisive: ['The Northern Courier'],
  contradictions: [{ kind: 'value', rule: 'disjoint_intervals', explanation: 'Seven and three cannot both be right.' }],
  ruling: {
    id: toPublicId('rul', SOME),
    rating: 'true',
    label: 'True',
    holds: 'yes',
    value: 5,
    rationale: 'A register says so.',
    evidence: [toPublicId('evd', rows.evidence)],
    publishedAt: '2026-03-03T09:30:00.000Z',
    status: 'needs_review',
    reasons: ['New evidence against the claim: The Mail.'],
  },
  corrections: [
    {
      id: toPublicId('cor', SOME),
      wrong: 'It said three.',
      since: '2026-03-02',
      noticedBy: 'A reader',
      isNow: 'It says seven.',
      status: 'open',
      recordedAt: '2026-03-04T09:30:00.000Z',
    },
  ],
  replies: [
    {
      id: toPublicId('rep', SOME),
      asked: 'The port authority',
      askedOn: '2026-03-02',
      dueOn: '2026-03-09',
      status: 'answered',
      answer: 'We counted seven.',
      answeredOn: '2026-03-05',
    },
  ],
  modelVersion: '1',
});
