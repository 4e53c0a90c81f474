import type { VerdictDocument } from './verdict-document';

export type Appearance = VerdictDocument['groups'][number]['evidence'][number];

/** Where the claim was said or passed on, earliest first; what has no date comes last, in the order of its weight. */
export function appearances({ groups }: Pick<VerdictDocument, 'groups'>): Appearance[] {
  const said = groups.filter(({ side }) => side === 'for' || side === 'reports').flatMap(({ evidence }) => evidence);
  // A day sorts before every moment of it.
  return said.sort((a, b) => compare(a.publishedAt ?? '9999', b.publishedAt ?? '9999'));
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
