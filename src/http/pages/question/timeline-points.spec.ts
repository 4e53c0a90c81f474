import type { EvidencePiece, RivalClaim } from './question.view';
import { timelinePoints } from './timeline-points';

const piece = (publishedAt: string | null, parts: Partial<EvidencePiece> = {}): EvidencePiece => ({
  id: 'id',
  stance: 'supports',
  party: false,
  debunk: false,
  namedOrigin: null,
  confidence: 1,
  reason: '',
  decision: null,
  withdrawnReason: null,
  publisher: { name: 'Courier', grade: 'B', owner: null },
  statement: null,
  record: null,
  article: { id: 'a', title: '', address: null, publishedAt, precision: 'day', retracted: false },
  ...parts,
});

const claim = (evidence: EvidencePiece[]): RivalClaim => ({
  id: 'c',
  text: '',
  answer: { type: 'yes_no', holds: true, from: null, to: null },
  state: null,
  probability: null,
  best: false,
  ruling: null,
  corrections: [],
  replies: [],
  supersededBy: null,
  excluded: [],
  verdict: null,
  versions: [],
  evidence,
  evidenceCount: evidence.length,
});

describe('the timeline of a question', () => {
  it('places what was said between the first and the last day', () => {
    const timeline = timelinePoints([
      claim([piece('2031-04-01T00:00:00Z')]),
      claim([piece('2031-04-05T00:00:00Z', { stance: 'denies' }), piece('2031-04-02T00:00:00Z')]),
    ]);
    expect(timeline?.rows.map(({ points }) => points.map(({ place, stance }) => [place, stance]))).toEqual([
      [[0, 'supports']],
      [
        [1, 'denies'],
        [0.25, 'supports'],
      ],
    ]);
  });

  it.each<[RivalClaim['answer'], string]>([
    [{ type: 'yes_no', holds: false, from: null, to: null }, 'No'],
    [{ type: 'quantity', value: '38', min: '38', max: null, comparator: 'ge', unit: 'person' }, 'at least 38'],
    [{ type: 'date', edtf: '2031-04', from: '2031-04-01', to: '2031-04-30' }, 'April 2031'],
    [{ type: 'place', path: 'Europe/France/Paris', from: null, to: null }, 'Europe › France › Paris'],
    [{ type: 'actor', path: 'Blue Line', from: null, to: null }, 'Blue Line'],
    [{ type: 'category', path: 'withdrawn', from: null, to: null }, 'withdrawn'],
  ])('names the answer %j as %s', (answer, label) => {
    const pieces = [piece('2031-04-01T00:00:00Z'), piece('2031-04-05T00:00:00Z')];
    expect(timelinePoints([{ ...claim(pieces), answer }])?.rows.map((row) => row.label)).toEqual([label]);
  });

  it.each([
    ['nobody says when', [piece(null)]],
    ['all is said on one day', [piece('2031-04-01T00:00:00Z'), piece('2031-04-01T00:00:00Z')]],
    [
      'only one day still counts',
      [piece('2031-04-01T00:00:00Z'), piece('2031-04-09T00:00:00Z', { withdrawnReason: 'retracted' })],
    ],
    [
      'the other day was rejected',
      [piece('2031-04-01T00:00:00Z'), piece('2031-04-09T00:00:00Z', { decision: 'rejected' })],
    ],
  ])('is left out where %s', (_, evidence) => {
    expect(timelinePoints([claim(evidence)])).toBeNull();
  });
});
