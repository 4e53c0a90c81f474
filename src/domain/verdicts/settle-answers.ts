import { pathKeys } from '../contradictions/relate-paths';
import type { AnswerType } from '../values/answer';
import { bodyWithoutCountry } from './names/body-of-country';
import { categoryKey } from './names/category-key';
import { isWrittenAsPersons, mayNamePerson } from './names/is-person';
import { looksLikeNames, readNames } from './names/read-names';
import { settlePaths } from './names/settle-paths';
import { type Mention, nameKeyOf, settlePersons } from './names/settle-persons';
import { placePath } from './place-path';
import type { KeyedAnswer } from './read-answer';

/** One distinct value and how many owners give it. */
export interface GivenAnswer extends KeyedAnswer {
  count: number;
}

type PathAnswer = Extract<KeyedAnswer['answer'], { path: string }>;

interface Given {
  key: string;
  path: string;
  count: number;
}

/** From this share of values in the form of a catalogue on, all values of a question are read as names. */
const CATALOGUE_SHARE = 4;

/**
 * What each distinct value of a place, actor or category means among the others: other spellings of a name, a name without its
 * given names, a place without what it lies in become one answer. By the key of the value; answers of other types as they are.
 */
export function settleAnswers(type: AnswerType, answers: readonly GivenAnswer[]): ReadonlyMap<string, KeyedAnswer> {
  const given = answers.flatMap(({ key, answer, count }): Given[] =>
    'path' in answer ? [{ key, path: answer.path, count }] : [],
  );
  if (given.length === 0) return settleUnits(answers);
  const persons = type === 'place' ? [] : given.filter(personFilter(type, given));
  const named = new Set(persons);
  const settled = [
    ...settleLists(persons),
    ...settlePlaces(
      type as PathAnswer['type'],
      given.filter((one) => !named.has(one)),
    ),
  ];
  return new Map(mergeSame(type as PathAnswer['type'], settled));
}

/** A bare figure among figures of one unit is of that unit. */
function settleUnits(answers: readonly GivenAnswer[]): ReadonlyMap<string, KeyedAnswer> {
  const units = new Set(
    answers.flatMap(({ answer }) => (answer.type === 'quantity' && answer.unit ? [answer.unit] : [])),
  );
  const [unit, ...others] = units;
  return new Map(
    answers.map((one) => {
      const { key, answer } = one;
      const bare = unit !== undefined && others.length === 0 && answer.type === 'quantity' && answer.unit === null;
      return [key, bare ? { key: `${key}${unit}`, answer: { ...answer, unit } } : one];
    }),
  );
}

interface Settled {
  given: Given;
  key: string;
  /** The path that relations are told by; null: the best of the merged spellings. */
  path: string | null;
  members?: ReadonlySet<string>;
  /** How complete the spelling is. */
  fullness: number;
}

/** Who acts may be a person by the form of the name alone; what a category names is one only where its values are so written. */
function personFilter(type: AnswerType, given: readonly Given[]): (one: Given) => boolean {
  const inForm = type === 'actor' ? looksLikeNames : isWrittenAsPersons;
  const catalogued = given.filter(({ path }) => inForm(path)).length * CATALOGUE_SHARE >= given.length;
  return ({ path }) => {
    // "Denmark/air defence/Patriot" is a path, "Holm, Ada/Vos, Piet" a list.
    if (/\S\/\S/u.test(path) && !/[,;]/u.test(path)) return false;
    if (type === 'actor' && mayNamePerson(path)) return true;
    return catalogued && !/\d/u.test(path);
  };
}

function settleLists(given: readonly Given[]): Settled[] {
  const first = given.map(({ path }) => readNames(path));
  const surnames = new Set(
    first.flatMap((names) => names.filter(({ given: words }) => words.length > 0)).map(({ surname }) => surname),
  );
  const lists = given.map(({ path }) => readNames(path, surnames));
  const mentions = new Map<string, Mention>();
  for (const [index, names] of lists.entries())
    for (const name of names) {
      const key = nameKeyOf(name);
      const known = mentions.get(key);
      if (known === undefined) mentions.set(key, { key, name, count: given[index]!.count });
      else known.count += given[index]!.count;
    }
  const persons = settlePersons([...mentions.values()]);
  const said = new Map<string, number>();
  for (const { name, count } of mentions.values()) said.set(name.surname, (said.get(name.surname) ?? 0) + count);
  return given.map((one, index) => {
    const names = lists[index]!;
    const members = new Set(names.map((name) => persons.get(nameKeyOf(name))!));
    if (members.size === 0) return { given: one, key: one.key, path: null, fullness: 0 };
    const complete = names.filter(({ given: words }) => words.some((word) => word.length > 1)).length;
    const usual = names.reduce((sum, { surname }) => sum + said.get(surname)!, 0);
    return {
      given: one,
      key: `names ${[...members].sort().join('; ')}`,
      path: null,
      members,
      // Every person once and with a given name; then the usual spelling of the surnames.
      fullness: names.length > members.size ? 0 : complete + usual / (usual + 1),
    };
  });
}

function settlePlaces(type: PathAnswer['type'], given: readonly Given[]): Settled[] {
  const bodies = type === 'place' ? null : bodiesOf(given);
  const paths = given.map(({ path }) =>
    type === 'place' ? placePath(path) : (bodies!.get(keyOf(path)) ?? keyOf(path)),
  );
  const steps = paths.map(pathKeys);
  const full = settlePaths(steps);
  const spelt = new Map<string, string>();
  for (const path of paths)
    for (const step of path.split('/')) {
      const [key] = pathKeys(step);
      if (key !== undefined && (spelt.get(key) ?? '~') > step.trim()) spelt.set(key, step.trim());
    }
  return given.map((one, index) => {
    const own = full.get(steps[index]!.join('/')) ?? steps[index]!;
    const path = own.map((step) => spelt.get(step) ?? step).join('/');
    const bare = bodies?.has(keyOf(one.path)) ?? false;
    const fullness = bare ? 0 : steps[index]!.length;
    return { given: one, key: own.join('/'), path: type === 'place' ? path : null, fullness };
  });
}

/** The one body with its country that a body named without it stands for, by key; bodies of several countries stand apart. */
function bodiesOf(given: readonly Given[]): ReadonlyMap<string, string> {
  const full = new Map<string, Set<string>>();
  for (const { path } of given) {
    const bare = bodyWithoutCountry(path);
    if (bare === null) continue;
    const known = full.get(keyOf(bare));
    if (known === undefined) full.set(keyOf(bare), new Set([keyOf(path)]));
    else known.add(keyOf(path));
  }
  return new Map([...full].flatMap(([bare, bodies]) => (bodies.size === 1 ? [[bare, [...bodies][0]!] as const] : [])));
}

function keyOf(path: string): string {
  return path
    .split('/')
    .map((step) => categoryKey(step, pathKeys(step).join(' ')))
    .join('/');
}

function mergeSame(type: PathAnswer['type'], settled: readonly Settled[]): [string, KeyedAnswer][] {
  const merged = new Map<string, Settled[]>();
  for (const one of settled) {
    const same = merged.get(one.key);
    if (same === undefined) merged.set(one.key, [one]);
    else same.push(one);
  }
  return [...merged].flatMap(([key, same]) => {
    const [best] = [...same].sort(
      (a, b) =>
        b.fullness - a.fullness ||
        Number(isShouted(a.given.path)) - Number(isShouted(b.given.path)) ||
        b.given.count - a.given.count ||
        (a.given.path < b.given.path ? -1 : 1),
    );
    const shown = best!.given.path;
    const others = same.map(({ given }) => given.path).filter((path) => path !== shown);
    const answer: KeyedAnswer = {
      key,
      answer: { type, path: best!.path ?? shown },
      shown,
      ...(best!.members && { members: best!.members }),
      ...(others.length > 0 && { otherSpellings: others.sort() }),
    };
    return same.map(({ given }): [string, KeyedAnswer] => [given.key, answer]);
  });
}

/** All in capitals, as some catalogues write. */
export function isShouted(path: string): boolean {
  return path === path.toUpperCase();
}
