import fc from 'fast-check';
import type { Comparator } from '../text/statement';
import type { Answer } from '../values/answer';
import { dayIntervalOf } from '../values/dates';
import type { AnswerRelationKind, AnswerRule, RelationContext } from './answer-relation';
import { relateAnswers } from './relate-answers';

function count(value: string, comparator: Comparator = 'eq', unit: string | null = null): Answer {
  return { type: 'quantity', value, min: null, max: null, comparator, unit };
}

function day(edtf: string): Answer {
  return { type: 'date', edtf, ...dayIntervalOf(edtf)! };
}

function state(holds: boolean, from: string | null = null, to: string | null = null): Answer {
  return { type: 'yes_no', holds, from, to };
}

const MIRRORED: Readonly<Partial<Record<AnswerRelationKind, AnswerRelationKind>>> = {
  refines: 'coarser',
  coarser: 'refines',
};

type Row = [Answer, Answer, RelationContext, AnswerRelationKind, AnswerRule];

const ROWS: Row[] = [
  [count('38'), count('38.0'), {}, 'same', 'quantity_equal'],
  [count('38'), count('41'), {}, 'contradicts', 'quantity_disjoint'],
  [count('38'), count('30', 'ge'), {}, 'refines', 'quantity_nested'],
  [count('29'), count('30', 'ge'), {}, 'contradicts', 'quantity_disjoint'],
  [count('40', 'approx'), count('38', 'ge'), {}, 'differs', 'quantity_overlap'],
  [count('6100000'), count('6000000', 'approx'), {}, 'refines', 'quantity_nested'],
  [count('38', 'eq', 'person'), count('41', 'eq', 'km'), {}, 'unrelated', 'unit_differs'],
  [count('31'), count('38'), { cumulative: true, aAsOf: '2024-05-01', bAsOf: '2024-05-02' }, 'updates', 'toll_rises'],
  [
    count('38'),
    count('31'),
    { cumulative: true, aAsOf: '2024-05-01', bAsOf: '2024-05-02' },
    'contradicts',
    'toll_falls',
  ],
  [
    count('38'),
    count('31'),
    { cumulative: true, aAsOf: '2024-05-01', bAsOf: '2024-05-02', sameOrigin: true },
    'updates',
    'toll_revised',
  ],
  [
    count('31'),
    count('38'),
    { cumulative: true, aAsOf: '2024-05-01', bAsOf: '2024-05-01' },
    'contradicts',
    'quantity_disjoint',
  ],
  [
    count('31'),
    count('38'),
    { cumulative: true, aAsOf: '2024-05-01T08:00Z', bAsOf: '2024-05-01T19:00Z' },
    'updates',
    'toll_rises',
  ],
  [count('38'), count('31'), { momentary: true, aAsOf: '2024-05-01', bAsOf: '2024-05-02' }, 'updates', 'count_moves'],
  [
    count('38'),
    count('31'),
    { momentary: true, aAsOf: '2024-05-01', bAsOf: '2024-05-01' },
    'contradicts',
    'quantity_disjoint',
  ],
  [count('38'), count('41'), { hedged: true }, 'differs', 'not_asserted'],
  [day('2023-04-05'), day('2023-04'), {}, 'refines', 'date_nested'],
  [day('2023-04-05'), day('2023-04-06'), {}, 'contradicts', 'date_disjoint'],
  [day('2023-04/2023-06'), day('2023-05/2023-08'), {}, 'differs', 'date_overlap'],
  [
    { type: 'place', path: 'Europe/France/Paris' },
    { type: 'place', path: 'europe/france' },
    {},
    'refines',
    'place_contained',
  ],
  [{ type: 'place', path: 'Paris' }, { type: 'place', path: 'Europe/France/Paris' }, {}, 'same', 'place_equal'],
  [
    { type: 'place', path: 'Europe/France/Paris' },
    { type: 'place', path: 'Europe/France/Lyon' },
    {},
    'contradicts',
    'place_exclusive',
  ],
  [{ type: 'actor', path: 'Navy/Submarines' }, { type: 'actor', path: 'Army' }, {}, 'contradicts', 'actor_exclusive'],
  [{ type: 'place', path: 'Paris' }, { type: 'actor', path: 'Paris' }, {}, 'unrelated', 'type_differs'],
  [state(true), state(false), {}, 'contradicts', 'opposite_state'],
  [state(true, '2021-03-01'), state(false, '2023-06-01'), {}, 'supersedes', 'later_state_supersedes'],
  [state(true, '2021-03-01', '2023-12-31'), state(false, '2023-06-01'), {}, 'contradicts', 'opposite_state'],
  [state(true, '2021-03-01', '2021-12-31'), state(true, '2022-01-01'), {}, 'differs', 'state_other_time'],
  [state(true, '2021-05-01', '2021-06-30'), state(true, '2021-01-01', '2021-12-31'), {}, 'refines', 'state_nested'],
  [
    state(false),
    state(true),
    { sameHolder: true, aAsOf: '2022-01-01', bAsOf: '2022-02-01' },
    'change_of_position',
    'holder_changes_position',
  ],
];

describe('how one answer stands to another', () => {
  it.each(ROWS)('%j and %j with %j: %s (%s)', (a, b, context, relation, rule) => {
    expect(relateAnswers(a, b, context)).toMatchObject({ relation, rule });
  });

  it.each(ROWS)('%j and %j with %j, turned round', (a, b, context, relation, rule) => {
    const turned = { ...context, aAsOf: context.bAsOf ?? null, bAsOf: context.aAsOf ?? null };
    expect(relateAnswers(b, a, turned)).toMatchObject({ relation: MIRRORED[relation] ?? relation, rule });
  });

  it('names the later of the two', () => {
    expect(relateAnswers(state(true, '2021-03-01'), state(false, '2023-06-01')).later).toBe('b');
    expect(relateAnswers(state(false, '2023-06-01'), state(true, '2021-03-01')).later).toBe('a');
  });

  it('contradicts symmetrically, whatever the answers', () => {
    const comparator = fc.constantFrom<Comparator>('eq', 'ge', 'gt', 'le', 'lt', 'approx', 'almost');
    const anyCount = fc.tuple(fc.nat(300), comparator).map(([value, kind]) => count(String(value), kind));
    const anyDay = fc.constantFrom('2020', '2020-03', '2020-03-04', '2020-05/..', '../2020-04-01', '202X').map(day);
    const anyState = fc
      .tuple(
        fc.boolean(),
        fc.constantFrom(null, '2020-01-01', '2021-01-01'),
        fc.constantFrom(null, '2020-06-01', '2022-01-01'),
      )
      .map(([holds, from, to]) => state(holds, from, to));
    const anyPlace = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
      .map((steps): Answer => ({ type: 'place', path: steps.join('/') }));
    const anyAnswer = fc.oneof(anyCount, anyDay, anyState, anyPlace);
    const time = fc.constantFrom('2020-01-01', '2020-01-02', null);
    fc.assert(
      fc.property(anyAnswer, anyAnswer, fc.boolean(), time, time, (a, b, cumulative, aAsOf, bAsOf) => {
        const there = relateAnswers(a, b, { cumulative, aAsOf, bAsOf });
        const back = relateAnswers(b, a, { cumulative, aAsOf: bAsOf, bAsOf: aAsOf });
        expect(back.relation).toBe(MIRRORED[there.relation] ?? there.relation);
        expect(back.rule).toBe(there.rule);
        expect(there.explanation).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
