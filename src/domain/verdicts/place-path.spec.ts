import { placePath } from './place-path';

it.each([
  ['Europe/France/Paris', 'Europe/France/Paris'],
  ['Paris, France', 'France/Paris'],
  ['Paris (France)', 'France/Paris'],
  [' Paris ,, Île-de-France , France ', 'France/Île-de-France/Paris'],
  ['France, Paris', 'France/Paris'],
  ['Georgia, France', 'France/Georgia'],
  ['Paris', 'Paris'],
  ['Paris (France) and Lyon', 'Paris (France) and Lyon'],
  ['', ''],
  [',', ''],
])('%j is the path %j', (value, path) => {
  expect(placePath(value)).toBe(path);
});
