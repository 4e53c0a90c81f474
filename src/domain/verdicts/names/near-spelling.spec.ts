import { isNearSpelling } from './near-spelling';

it.each<[string, string, boolean, string]>([
  ['rahman', 'rahmann', true, 'a letter added at the end'],
  ['rahman', 'arahman', true, 'a letter added at the start'],
  ['rahman', 'rahhman', true, 'a letter doubled'],
  ['rahman', 'raman', true, 'a letter left out'],
  ['rahman', 'rehman', true, 'a letter replaced'],
  ['rahman', 'rahmam', true, 'the last letter replaced'],
  ['rahman', 'ramhan', true, 'two neighbours swapped'],
  ['rahman', 'rahman', true, 'the same'],
  ['rahman', 'ramahn', false, 'three letters moved'],
  ['rahman', 'rehmen', false, 'two letters replaced'],
  ['rahman', 'harman', false, 'letters swapped that are no neighbours'],
  ['rahman', 'rxhmann', false, 'one replaced and one added'],
  ['rahman', 'rahmanov', false, 'two letters added'],
  ['karim', 'kari', false, 'a short word with a letter left out'],
  ['marin', 'maria', true, 'five letters'],
  ['mari', 'mara', false, 'four letters'],
])('of %s and %s: %s (%s)', (a, b, near) => {
  expect([isNearSpelling(a, b), isNearSpelling(b, a)]).toEqual([near, near]);
});
