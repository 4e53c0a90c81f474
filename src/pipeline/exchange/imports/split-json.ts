import { LONGEST_RECORD } from './read-record';

/** A piece of JSON text; null where it is longer than a record may be. */
export type JsonPiece = string | null;

/** Members whose entries are records by themselves: of a feed, a graph, a page of annotations, a list. */
const LISTS = /"(?:dataFeedElement|@graph|items|itemListElement)"\s*:\s*$/;

/**
 * The entries of one JSON document, as texts, without holding all of it: those of an array, of the list in a feed or graph, or the document
 * itself. Finds where entries begin and end, and leaves it to the parser to judge them.
 */
export async function* splitJson(text: AsyncIterable<string>): AsyncGenerator<JsonPiece> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Depth at which entries lie: 1 in an array, 2 in the list of an object; null until it is known. */
  let level: number | null = null;
  let lists = 0;
  let piece = '';
  let tooLong = false;
  const take = (): JsonPiece => {
    const taken = tooLong ? null : piece;
    piece = '';
    tooLong = false;
    return taken;
  };
  for await (const chunk of text) {
    let from = 0;
    const keep = (to: number) => {
      if (tooLong || piece.length + to - from > LONGEST_RECORD) tooLong = true;
      else piece += chunk.slice(from, to);
      if (tooLong) piece = '';
      from = to;
    };
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk[at]!;
      if (inString) {
        if (escaped) escaped = false;
        else if (character === '\\') escaped = true;
        else if (character === '"') inString = false;
        continue;
      }
      if (character === '"') inString = true;
      else if (character === '[' || character === '{') {
        if (
          character === '[' &&
          level === null &&
          (depth === 0 || (depth === 1 && listBegins(piece + chunk.slice(from, at))))
        ) {
          level = depth + 1;
          lists++;
          piece = '';
          from = at + 1;
        }
        depth++;
      } else if (character === ']' || character === '}') {
        if (level !== null && depth === level) {
          keep(at);
          const last = take();
          if (last?.trim() !== '') yield last;
          from = at + 1;
          // What else a feed says of itself is no record.
          level = null;
        }
        depth--;
        if (depth === 0 && level === null && lists === 0) {
          keep(at + 1);
          yield take();
        } else if (depth === 0) {
          piece = '';
          from = at + 1;
        }
      } else if (character === ',' && level !== null && depth === level) {
        keep(at);
        yield take();
        from = at + 1;
      }
    }
    keep(chunk.length);
  }
  const rest = take();
  if (rest === null || (rest.trim() !== '' && (depth > 0 || lists === 0))) yield rest;
}

const listBegins = (before: string): boolean => LISTS.test(before.slice(-60));
