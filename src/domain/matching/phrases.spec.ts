import { happening, renameEvent } from './phrases';

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

it.each([
  [
    'A drone is behind the crash near Pell',
    'the crash near Pell',
    'the crash near Pell in 2024',
    'A drone is behind the crash near Pell in 2024',
  ],
  [
    'The crash near Pell killed 3',
    'the crash near Pell',
    'the crash near Pell in 2024',
    'The crash near Pell in 2024 killed 3',
  ],
  [
    'The signing involving Ann and Otto took place',
    'Signing: Ann, Otto',
    'Signing of treaty: Ann, Otto',
    'The signing of treaty involving Ann and Otto took place',
  ],
  ['Nobody was hurt', 'the crash near Pell', 'the crash near Pell in 2024', 'Nobody was hurt'],
  ['It cost $ 3 in the crash', 'the crash', 'the crash of $& near Pell', 'It cost $ 3 in the crash of $& near Pell'],
])('renames the event of “%s” once', (sentence, own, known, expected) => {
  expect(renameEvent(sentence, own, known)).toBe(expected);
});
