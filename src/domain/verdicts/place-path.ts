import { lookUpPlace } from '../text/gazetteer';

const IN_BRACKETS = /^([^()]{1,100})\(([^()]{1,100})\)\s*$/u;

/** A place as a path from the coarsest: "Paris, France" and "Paris (France)" as "France/Paris"; paths as they are. */
export function placePath(value: string): string {
  if (value.includes('/')) return value;
  const bracketed = IN_BRACKETS.exec(value);
  const finestFirst = (bracketed === null ? value : `${bracketed[1]},${bracketed[2]}`)
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '');
  const [first, last] = [finestFirst[0] ?? '', finestFirst.at(-1) ?? ''];
  return (isCountry(first) && !isCountry(last) ? finestFirst : finestFirst.reverse()).join('/');
}

function isCountry(name: string): boolean {
  return lookUpPlace(name)?.kind === 'country';
}
