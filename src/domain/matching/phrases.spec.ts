import { happening } from './phrases';

it.each([
  ['Signing of agreement: Ann Berg, Otto Lind', 'the signing of an agreement involving Ann Berg and Otto Lind'],
  ['Meeting: Norland, Osterland, the League', 'the meeting involving Norland, Osterland and the League'],
  ['Celebration: Norland', 'the celebration involving Norland'],
  ['Use of drone: Norland', 'the use of a drone involving Norland'],
  ['Provision of aid: Norland', 'the provision of aid involving Norland'],
  ['Ratification', 'the ratification'],
  ['the crash of the airliner near Pell', 'the crash of the airliner near Pell'],
])('puts “%s” into a sentence as “%s”', (label, phrase) => {
  expect(happening(label)).toBe(phrase);
});
