import fc from 'fast-check';
import { HOSTILE_TEXTS } from './hostile-texts';

const ODD_VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  [],
  {},
  [[[]]],
  { length: 3 },
  ...HOSTILE_TEXTS,
];
const ODD_MEMBERS = ['__proto__', 'constructor', 'id', 'createdAt', 'role', 'toString', '', 'a/b~c', 'x'.repeat(300)];

type Path = string[];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Where everything in a body is, the body itself first. */
const pathsOf = (value: unknown): Path[] => [
  [],
  ...(isObject(value)
    ? Object.entries(value).flatMap(([name, member]) => pathsOf(member).map((path) => [name, ...path]))
    : []),
];

/** A copy in which the value at a path has become another; undefined takes it out. */
function changed(value: unknown, [name, ...rest]: Path, change: (there: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  const next = changed(copy[name], rest, change);
  if (next === undefined && !Array.isArray(copy)) delete copy[name];
  else copy[name] = next;
  return copy;
}

function withMember(value: unknown, name: string, member: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return member;
  const copy = { ...value };
  // An assignment to `__proto__` would not make a member.
  Object.defineProperty(copy, name, { value: member, enumerable: true });
  return copy;
}

/** A body with one thing wrong somewhere in it: taken out, of another kind, hostile, or one member too many. */
export const spoilt = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .record({
      body,
      where: fc.nat(),
      how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
      odd: fc.constantFrom(...ODD_VALUES),
      name: fc.constantFrom(...ODD_MEMBERS),
    })
    .map(({ body: whole, where, how, odd, name }) => {
      const paths = pathsOf(whole);
      const path = paths[where % paths.length]!;
      if (how === 'add') return changed(whole, path, (there) => withMember(there, name, odd));
      return changed(whole, path, () => (how === 'remove' && path.length > 0 ? undefined : odd));
    });
