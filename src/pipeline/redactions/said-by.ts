import type { VerdictDocument } from '../verdicts/verdict-document';

/** Members of a verdict that hold sentences, of people or of the rules. */
const SENTENCES = new Set([
  'text',
  'quote',
  'title',
  'explanation',
  'rationale',
  'reasons',
  'withdrawnFor',
  'wrong',
  'isNow',
  'question',
  'answer',
]);

/** A word or two would be found everywhere: what says so little is no saying of this version. */
const SHORTEST = 12;

/** The sentences of a verdict, each once, the longest first. What names another claim is that one's. */
export const saidBy = (document: VerdictDocument): string[] =>
  [...new Set(sentences({ ...document, supersededBy: null }, ''))].sort((a, b) => b.length - a.length);

function sentences(value: unknown, member: string): string[] {
  if (typeof value === 'string')
    return SENTENCES.has(member) && value.length >= SHORTEST && /\s/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => sentences(one, member));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => sentences(part, name));
}
