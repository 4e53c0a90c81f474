import { bibtex } from './bibtex';
import type { CitedVersion } from './cited-version';
import { CSL_TYPE, cslJson } from './csl-json';
import { citationSentence } from './sentence';

/** The formats a citation can be had in: by name, with the media types that ask for each. */
export const CITATION_FORMATS = {
  text: { types: ['text/plain'], write: citationSentence },
  bibtex: { types: ['application/x-bibtex', 'text/x-bibtex'], write: bibtex },
  csl: { types: [CSL_TYPE, 'application/json'], write: cslJson },
} as const satisfies Record<string, { types: readonly string[]; write: (cited: CitedVersion) => string }>;

export type CitationFormat = keyof typeof CITATION_FORMATS;

const NAMES = Object.keys(CITATION_FORMATS) as CitationFormat[];

/** The format that was named, else the one that an Accept header prefers, else the sentence; null for a name of none. */
export function citationFormat(named: unknown, accept: string): CitationFormat | null {
  if (named !== undefined) return NAMES.find((name) => name === named) ?? null;
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((range) => ({ type: range.split(';', 1)[0]!.trim(), weight: Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  const typesOf = (name: CitationFormat): readonly string[] => CITATION_FORMATS[name].types;
  const asked = wanted.flatMap(({ type }) => NAMES.filter((name) => typesOf(name).includes(type)));
  return asked[0] ?? 'text';
}
