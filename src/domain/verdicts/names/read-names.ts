import { AND_OTHERS, BYLINE_ROLES, LIST_JOINTS, NAME_SUFFIXES } from '../../text/en/byline-words';
import { NAME_PARTICLES } from '../../text/en/name-links';
import { OFFICE_PHRASES, PERSON_TITLES } from '../../text/en/titles';

/** A person as a list writes it, in folded words: "Ullman, Jeffrey D." is surname "ullman" and given "jeffrey", "d". */
export interface Name {
  surname: string;
  given: readonly string[];
}

const BRACKETED = /[([{][^)\]}]{0,60}[)\]}]/gu;
const OFFICES = new RegExp(`^(?:${OFFICE_PHRASES.join('|')})\\s`, 'iu');
const INITIALS = /^\p{Lu}{2,3}$/u;
const PARTED = /;|\||\s\/\s/u;
const MOST_NAMES = 50;

/** Whether a value is written as a catalogue writes names: several of them, the surname first, or with initials. */
export function looksLikeNames(value: string): boolean {
  return (
    LIST_JOINTS.test(value) || /^[^,]{2,40},\s?[^,]{1,40}$/u.test(value) || /(?:^|\s)\p{Lu}\.?(?:\s|$)/u.test(value)
  );
}

/**
 * The persons of a value: "Ullman, Jeffrey D.; Widom, Jennifer", "J. D. Ullman and J. Widom", "Ullman J, Widom J". `surnames`:
 * surnames known from elsewhere, by which "Ullman, Widom" is told from "Ullman, Jeffrey".
 */
export function readNames(value: string, surnames: ReadonlySet<string> = new Set()): Name[] {
  const parts = value
    .replace(BRACKETED, ' ')
    .replace(AND_OTHERS, '')
    .split(LIST_JOINTS)
    .map((part) => part.trim())
    .slice(0, MOST_NAMES);
  const listed = PARTED.test(value);
  return parts.flatMap((part) => namesOfPart(part, listed, surnames));
}

/** `listed`: signs other than commas part the names, so that a comma stands behind a surname. */
function namesOfPart(part: string, listed: boolean, surnames: ReadonlySet<string>): Name[] {
  const pieces = part
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  if (!(listed && pieces.length === 2) && !isInverted(pieces, surnames)) return pieces.flatMap(naturalName);
  const names: Name[] = [];
  for (let at = 0; at < pieces.length; at += 2)
    names.push({ surname: pieces[at]!.join(' '), given: pieces[at + 1] ?? [] });
  return names;
}

/** Surname and given names take turns: each surname is short, and not every piece is a known surname or a full name. */
function isInverted(pieces: readonly string[][], surnames: ReadonlySet<string>): boolean {
  if (pieces.length < 2 || pieces.length % 2 !== 0) return false;
  if (pieces.every((words) => words.length === 1 && surnames.has(words[0]!))) return false;
  return pieces.every((words, index) => index % 2 === 1 || isSurname(words));
}

function isSurname(words: readonly string[]): boolean {
  const own = words.filter((word) => !NAME_PARTICLES.has(word));
  return own.length === 1 || (words.length === 1 && own.length === 0);
}

function naturalName(words: readonly string[]): Name[] {
  const last = words.at(-1)!;
  // "Ullman J D": initials at the end, so the surname comes first.
  if (last.length === 1 && words[0]!.length > 1) return [{ surname: words[0]!, given: words.slice(1) }];
  return [{ surname: last, given: words.slice(0, -1) }];
}

function wordsOf(piece: string): string[] {
  const shouting = piece === piece.toUpperCase();
  const plain = piece.trim().replace(OFFICES, '');
  const words = plain
    .split(/[\s.]+/u)
    .flatMap((word) => (!shouting && INITIALS.test(word) ? [...word] : [word]))
    .map(foldWord)
    .filter((word) => word !== '' && !NAME_SUFFIXES.has(word) && !BYLINE_ROLES.has(word));
  const untitled = words.filter((word, index) => index === words.length - 1 || !PERSON_TITLES.has(word));
  return untitled.flatMap((word) => word.split(' '));
}

/** Lower case, without diacritics, apostrophes and points; a hyphen parts words. */
function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
