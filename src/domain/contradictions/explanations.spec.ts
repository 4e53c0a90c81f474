import type { Comparator } from '../text/statement';
import type { Answer } from '../values/answer';
import { dayIntervalOf } from '../values/dates';
import type { RelationContext } from './answer-relation';
import { relateAnswers } from './relate-answers';
import { pathKeys } from './relate-paths';

const count = (value: string, comparator: Comparator = 'eq', unit: string | null = 'person'): Answer => ({
  type: 'quantity',
  value,
  min: null,
  max: null,
  comparator,
  unit,
});
const day = (edtf: string): Answer => ({ type: 'date', edtf, ...dayIntervalOf(edtf)! });
const place = (path: string): Answer => ({ type: 'place', path });
const state = (holds: boolean, from: string | null = null, to: string | null = null): Answer => ({
  type: 'yes_no',
  holds,
  from,
  to,
});

const TWO_DAYS = { aAsOf: '2024-05-01', bAsOf: '2024-05-02' };

// Each is said to readers as it stands here; `later` is null where the relation has no direction in time.
const ROWS: [Answer, Answer, RelationContext, string, 'a' | 'b' | null][] = [
  [count('38'), count('38.0'), {}, '38 and 38.0 say the same number.', null],
  [count('38'), count('30', 'ge'), {}, '38 lies within at least 30 and is more exact.', null],
  [count('30', 'ge'), count('38'), {}, '38 lies within at least 30 and is more exact.', null],
  [count('40', 'approx'), count('38', 'ge'), {}, 'about 40 and at least 38 differ, but a number could fit both.', null],
  [count('38'), count('41'), {}, 'No number is both 38 and 41.', null],
  [count('38', 'eq', 'km'), count('38', 'eq', 'person'), {}, '38 km and 38 are counted in different units.', null],
  [count('38', 'eq', 'km'), count('38', 'eq', 'KM'), {}, '38 km and 38 KM say the same number.', null],
  [count('38', 'eq', null), count('38', 'eq', 'km'), {}, '38 and 38 km say the same number.', null],
  [
    count('31'),
    count('38'),
    { ...TWO_DAYS, cumulative: true },
    'The running count rose from 31 to 38; the later figure updates the earlier one.',
    'b',
  ],
  [
    count('38'),
    count('31'),
    { aAsOf: '2024-05-02', bAsOf: '2024-05-01', cumulative: true },
    'The running count rose from 31 to 38; the later figure updates the earlier one.',
    'a',
  ],
  [
    count('38'),
    count('31'),
    { ...TWO_DAYS, cumulative: true, sameOrigin: true },
    'The origin of the count revised it from 38 down to 31.',
    'b',
  ],
  [
    count('38'),
    count('31'),
    { ...TWO_DAYS, cumulative: true },
    'A running count cannot fall from 38 to 31 unless its own origin revises it.',
    null,
  ],
  [
    count('40', 'ge'),
    count('38', 'le'),
    { ...TWO_DAYS, cumulative: true },
    'A running count cannot fall from at least 40 to at most 38 unless its own origin revises it.',
    null,
  ],
  [
    count('38'),
    count('31'),
    { ...TWO_DAYS, momentary: true },
    'A count of the moment: it went from 38 to 31, and each holds for its own day.',
    'b',
  ],
  // Without either, times decide nothing.
  [count('31'), count('38'), TWO_DAYS, 'No number is both 31 and 38.', null],
  [
    count('38'),
    count('41'),
    { hedged: true },
    'One of them is only alleged, possible or forecast, which contradicts nothing.',
    null,
  ],
  [day('2023-04-05'), day('2023-04-05'), {}, '5 April 2023 and 5 April 2023 are the same time.', null],
  [day('2023-04-05'), day('2023-04'), {}, '5 April 2023 is a more exact date within April 2023.', null],
  [day('2023-04'), day('2023-04-05'), {}, '5 April 2023 is a more exact date within April 2023.', null],
  [
    day('2023-04-05'),
    day('2023-04-06'),
    {},
    'It happened once, so it cannot have been both 5 April 2023 and 6 April 2023.',
    null,
  ],
  [place('Europe/France/Paris'), place('paris'), {}, 'Paris (France, Europe) and paris are the same.', null],
  [
    place('Europe/France/Paris'),
    place('France'),
    {},
    'Paris (France, Europe) is a part of France and more exact.',
    null,
  ],
  [
    place('France'),
    place('Europe / France / Paris'),
    {},
    'Paris (France, Europe) is a part of France and more exact.',
    null,
  ],
  [place('Lyon'), place('Paris'), {}, 'Only one answer can be right here: Lyon excludes Paris.', null],
  // A name in other letters, with other marks between its words, is the same name.
  [place('Île-de–France'), place('ile de france'), {}, 'Île-de–France and ile de france are the same.', null],
  [place('Paris'), day('2023'), {}, 'The two answers are of different kinds and answer different questions.', null],
  [day('2023'), place('Paris'), {}, 'The two answers are of different kinds and answer different questions.', null],
  [state(true), place('Paris'), {}, 'The two answers are of different kinds and answer different questions.', null],
  [state(true), state(true), {}, 'Both say the same, for the same time.', null],
  [
    state(true, '2021-05-01', '2021-06-30'),
    state(true, '2021-01-01', '2021-12-31'),
    {},
    'Both say the same; one is more exact about when.',
    null,
  ],
  [
    state(true, '2021-01-01', '2021-06-30'),
    state(true, '2021-03-01', '2021-12-31'),
    {},
    'Both say the same, of times that overlap.',
    null,
  ],
  [
    state(true, '2021-01-01', '2021-02-28'),
    state(true, '2021-03-01', '2021-12-31'),
    {},
    'Both say the same, of different times.',
    null,
  ],
  [state(true), state(false), {}, 'One says that it is so and the other that it is not, for the same time.', null],
  [
    state(true),
    state(false),
    TWO_DAYS,
    'One says that it is so and the other that it is not, for the same time.',
    null,
  ],
  [
    state(true),
    state(false),
    { sameHolder: true },
    'One says that it is so and the other that it is not, for the same time.',
    null,
  ],
  [
    state(true),
    state(false),
    { ...TWO_DAYS, sameHolder: true },
    'The same speaker first said one thing and later the opposite.',
    'b',
  ],
  [
    state(true, '2023-06-01'),
    state(false, '2021-03-01'),
    {},
    'Both hold in their time: the opposite state holds from 1 June 2023 on.',
    'a',
  ],
  [
    state(true, '2021-03-01', '2023-05-31'),
    state(false, '2023-06-01'),
    {},
    'Both hold in their time: the opposite state holds from 1 June 2023 on.',
    'b',
  ],
  // On its last day the one still holds.
  [
    state(true, '2021-03-01', '2023-06-01'),
    state(false, '2023-06-01'),
    {},
    'One says that it is so and the other that it is not, for the same time.',
    null,
  ],
  [
    state(true, '2023-06-01'),
    state(false, '2023-06-01'),
    {},
    'One says that it is so and the other that it is not, for the same time.',
    null,
  ],
  [
    state(true, null, null),
    state(false, '2023-06-01'),
    {},
    'One says that it is so and the other that it is not, for the same time.',
    null,
  ],
];

it.each<[string, string[]]>([
  ['Île-de–France / Paris', ['ile de france', 'paris']],
  ['//Paris/ ', ['paris']],
  ['Region 5/Sector  « B »', ['region 5', 'sector b']],
  ['— / …', []],
])('the path %s has the steps %j', (path, steps) => {
  expect(pathKeys(path)).toEqual(steps);
});

it('takes names without a letter for no answer that another could be a part of', () => {
  expect(relateAnswers(place('—'), place('Paris')).relation).toBe('contradicts');
  expect(relateAnswers(place('—'), place('…')).relation).toBe('contradicts');
});

describe('what readers are told of two answers', () => {
  it.each(ROWS)('%j and %j with %j: %s', (a, b, context, explanation, later) => {
    const found = relateAnswers(a, b, context);
    expect([found.explanation, found.later ?? null]).toEqual([explanation, later]);
  });
});
