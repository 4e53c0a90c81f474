import { clusterClaims } from './cluster-claims';
import type { EvidenceInput, QuestionInput } from './question-input';
import { readPieces } from './read-pieces';
import { type Counting, claimTimes, earlier, relateClaims } from './relate-claims';

type Given = Partial<EvidenceInput>;

/** How the first claim of the question stands to the second, and which is the later one. */
function relate(answerType: QuestionInput['answerType'], given: Given[], counting: Counting = {}) {
  const dated = given.some(({ validFrom, validTo }) => validFrom !== undefined || validTo !== undefined);
  const evidence = given.map((one, index): EvidenceInput => ({ source: `Paper ${index}`, ...one }));
  const { pieces, answers } = readPieces({ id: 'q', answerType, evidence }, 'F');
  const [a, b] = clusterClaims(pieces, answers).map((claim) => claimTimes(claim, dated));
  const { relation, rule, later } = relateClaims(a!, b!, counting);
  return later === undefined ? `${relation} ${rule}` : `${relation} ${rule}, later ${later}`;
}

const TOLL = { cumulative: true };
const day = (publishedAt: string, more: Given) => ({ publishedAt: `2024-05-0${publishedAt}`, ...more });

describe('two counts that run', () => {
  it.each<[string, Given[], string]>([
    ['one that rises', [day('1', { value: '31' }), day('2', { value: '38' })], 'updates toll_rises, later b'],
    ['one that falls', [day('2', { value: '31' }), day('1', { value: '38' })], 'contradicts toll_falls'],
    [
      'one that falls with the same origin',
      [day('2', { value: '31', origin: 'Port' }), day('1', { value: '38', origin: 'Port' })],
      'updates toll_revised, later a',
    ],
    [
      'one that falls where one of several origins is the same',
      [
        day('2', { value: '31', origin: 'Port' }),
        day('1', { value: '38', origin: 'Navy' }),
        day('1', { value: '38', origin: 'Port' }),
      ],
      'updates toll_revised, later a',
    ],
    [
      'one that was given before it was given again',
      [day('1', { value: '31' }), day('4', { value: '31' }), day('2', { value: '38' })],
      'updates toll_rises, later b',
    ],
    // Nobody prints an old zero again.
    [
      'a zero that is said again',
      [day('1', { value: '0' }), day('4', { value: '0' }), day('2', { value: '3' })],
      'contradicts toll_falls',
    ],
    ['what nobody dates', [{ value: '31' }, { value: '38' }], 'contradicts quantity_disjoint'],
    [
      'what two voices say in one report',
      [
        day('1', { source: 'Post', value: '11', speaker: 'Ministry' }),
        day('1', { source: 'Post', value: '23', speaker: 'the doctor' }),
      ],
      'contradicts quantity_disjoint',
    ],
    [
      'what two voices say in two reports',
      [
        day('1', { source: 'Post', value: '11', speaker: 'Ministry' }),
        day('2', { source: 'Post', value: '23', speaker: 'the doctor' }),
      ],
      'updates toll_rises, later b',
    ],
    [
      'what one voice says at two times of a day',
      [
        { source: 'Post', value: '11', speaker: 'Ministry', publishedAt: '2024-05-01T08:00Z' },
        { source: 'Post', value: '23', speaker: 'Ministry', publishedAt: '2024-05-01T19:00Z' },
      ],
      'updates toll_rises, later b',
    ],
  ])('%s', (_, given, expected) => {
    expect(relate('quantity', given, TOLL)).toBe(expected);
  });

  it('contradict where they do not run', () => {
    const given = [day('1', { value: '31', origin: 'Port' }), day('2', { value: '38', origin: 'Port' })];
    expect(relate('quantity', given)).toBe('contradicts quantity_disjoint');
  });
});

describe('two states', () => {
  it.each<[string, Given[], string]>([
    ['at the same time', [{ value: 'yes' }, { value: 'no', validFrom: '2024-01-01' }], 'contradicts opposite_state'],
    [
      'one after the other',
      [
        { value: 'yes', validFrom: '2021-03-01' },
        { value: 'no', validFrom: '2023-06-01' },
      ],
      'supersedes later_state_supersedes, later b',
    ],
    [
      'one before the other',
      [
        { value: 'yes', validFrom: '2023-06-01' },
        { value: 'no', validFrom: '2021-03-01' },
      ],
      'supersedes later_state_supersedes, later a',
    ],
    [
      'back and forth, the last of which stands',
      [
        { value: 'yes', validFrom: '2021-03-01' },
        { value: 'no', validFrom: '2023-06-01' },
        { value: 'yes', validFrom: '2024-01-01' },
      ],
      'supersedes later_state_supersedes, later a',
    ],
    [
      'undated ones, each of the day it was said',
      [
        { value: 'yes', validFrom: '2021-03-01', validTo: '2021-12-31' },
        { value: 'no', publishedAt: '2023-06-01T10:00Z' },
      ],
      'supersedes later_state_supersedes, later b',
    ],
    [
      'one only alleged',
      [
        { value: 'yes', validFrom: '2021-03-01' },
        { value: 'no', validFrom: '2021-03-01', modality: 'alleged' },
      ],
      'differs not_asserted',
    ],
  ])('%s', (_, given, expected) => {
    expect(relate('yes_no', given)).toBe(expected);
  });
});

describe('two that held an office', () => {
  const held = (value: string, validFrom?: string, validTo?: string): Given => ({ value, validFrom, validTo });

  it.each<[string, Given[], string]>([
    [
      'one after the other',
      [held('Ada Holm', '2020-01-01', '2022-12-31'), held('Piet Vos', '2023-01-01')],
      'supersedes later_state_supersedes, later b',
    ],
    [
      'with a handover on one day',
      [held('Ada Holm', '2020-01-01', '2022-12-31'), held('Piet Vos', '2022-12-31')],
      'supersedes later_state_supersedes, later b',
    ],
    [
      'with a handover in one year, the month of which only one knows',
      [held('Ada Holm', '2020', '2022'), held('Piet Vos', '2022-06-01')],
      'supersedes later_state_supersedes, later b',
    ],
    [
      'the other way round',
      [held('Ada Holm', '2022-06-01'), held('Piet Vos', '2020', '2022')],
      'supersedes later_state_supersedes, later a',
    ],
    [
      'at the same time',
      [held('Ada Holm', '2020-01-01', '2022-12-31'), held('Piet Vos', '2021-01-01')],
      'contradicts actor_exclusive',
    ],
    ['nobody says when', [held('Ada Holm'), held('Piet Vos')], 'contradicts actor_exclusive'],
    [
      'one of them before and after the other',
      [
        held('Ada Holm', '2018-01-01', '2019-12-31'),
        held('Ada Holm', '2023-01-01', '2024-12-31'),
        held('Piet Vos', '2020-01-01', '2022-12-31'),
      ],
      'contradicts actor_exclusive',
    ],
  ])('%s', (_, given, expected) => {
    expect(relate('actor', given)).toBe(expected);
  });
});

it.each<[string | null, string | null, string | null]>([
  ['2024-05-01', '2024-05-02', '2024-05-01'],
  ['2024-05-02', '2024-05-01', '2024-05-01'],
  [null, '2024-05-01', '2024-05-01'],
  ['2024-05-01', null, '2024-05-01'],
  [null, null, null],
  // Of one day: the same one, whichever comes first.
  ['2024-05-01', '2024-05-01T10:00Z', '2024-05-01'],
  ['2024-05-01T10:00Z', '2024-05-01', '2024-05-01'],
])('the earlier of %s and %s is %s', (a, b, expected) => {
  expect(earlier(a, b)).toBe(expected);
});
