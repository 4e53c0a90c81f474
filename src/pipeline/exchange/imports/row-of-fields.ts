import { dayIntervalOf } from '../../../domain/values/dates';
import type { Stance } from '../../../domain/verdicts/question-input';
import { hostOf } from '../../articles/read-document';
import { type ImportedClaim, type ImportedEvidence, type ImportedRow, RowFault } from './imported-row';
import { LONGEST, optionalAddress, optionalText, requiredText } from './row-text';

/** The columns of a CSV file and the fields of a line of JSON Lines; docs/exchange.md says what each means. */
export const FIELDS = [
  'id',
  'claim',
  'claim_id',
  'question',
  'event',
  'event_date',
  'quote',
  'url',
  'publisher',
  'stance',
  'debunk',
  'named_origin',
  'reason',
] as const;

type Fields = Partial<Record<(typeof FIELDS)[number], unknown>>;

const STANCES: readonly string[] = ['supports', 'denies', 'reports'] satisfies Stance[];
const YES_NO: Record<string, boolean> = { yes: true, no: false, true: true, false: false };

/** A claim, a piece of evidence, or both, from columns or fields. @throws RowFault */
export function rowOfFields(record: number, value: unknown): ImportedRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RowFault(null, 'must be an object');
  const strange = Object.keys(value).find((name) => !(FIELDS as readonly string[]).includes(name));
  if (strange !== undefined) throw new RowFault(strange.slice(0, 80), `is not known; known are ${FIELDS.join(', ')}`);
  const fields = value as Fields;
  const id = requiredText(idText(fields.id), 'id', LONGEST.id);
  const text = optionalText(fields.claim, 'claim', LONGEST.claim);
  const about = optionalText(idText(fields.claim_id), 'claim_id', LONGEST.id);
  const evidence = evidenceOf(fields, about);
  if (text !== null && about !== null)
    throw new RowFault('claim_id', 'give either claim, or the claim_id of another one');
  if (text === null && about === null)
    throw new RowFault(
      'claim',
      'is missing: give the words of a claim, or the claim_id of the one that a quote is about',
    );
  if (text === null && evidence === null)
    throw new RowFault('quote', 'is missing: a row with a claim_id is a piece of evidence');
  return { record, id, claim: text === null ? null : claimOf(text, fields), evidence: evidence ? [evidence] : [] };
}

/** Numbers are ids, too. */
const idText = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : value;

function claimOf(text: string, fields: Fields): ImportedClaim {
  const edtf = optionalText(fields.event_date, 'event_date', 100);
  const days = edtf === null ? null : dayIntervalOf(edtf);
  if (edtf !== null && days === null) throw new RowFault('event_date', 'is no date: give 2024, 2024-12 or 2024-12-25');
  return {
    text,
    question: optionalText(fields.question, 'question', LONGEST.claim) ?? questionOn(text),
    event: optionalText(fields.event, 'event', LONGEST.claim) ?? text,
    date: edtf === null ? null : { edtf, ...days! },
  };
}

/** What is asked where nobody says. */
export const questionOn = (text: string): string => `Is it so? ${text}`;

function evidenceOf(fields: Fields, about: string | null): ImportedEvidence | null {
  const quote = optionalText(fields.quote, 'quote', LONGEST.quote);
  const url = optionalAddress(fields.url, 'url');
  const publisher = optionalText(fields.publisher, 'publisher', LONGEST.name) ?? (url && hostOf(url));
  if (quote === null) {
    const alone = (['url', 'publisher', 'stance', 'debunk', 'named_origin', 'reason'] as const).find(
      (name) => fields[name] !== undefined && fields[name] !== null,
    );
    if (alone !== undefined) throw new RowFault('quote', `is missing: “${alone}” says something of the words quoted`);
    return null;
  }
  if (publisher === null) throw new RowFault('publisher', 'is missing: say who publishes the words, or give their url');
  const stance = optionalText(fields.stance, 'stance', 20)?.toLowerCase();
  if (stance === undefined || !STANCES.includes(stance))
    throw new RowFault('stance', 'must be supports, denies or reports (repeats without taking a side)');
  return {
    part: '',
    about,
    publisher,
    url,
    quote,
    prefix: '',
    suffix: '',
    stance: stance as Stance,
    debunk: yesNo(fields.debunk),
    namedOrigin: optionalText(fields.named_origin, 'named_origin', LONGEST.name),
    reason: optionalText(fields.reason, 'reason', LONGEST.reason) ?? 'Imported',
  };
}

function yesNo(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return value ?? false;
  const read = typeof value === 'string' ? YES_NO[value.trim().toLowerCase()] : undefined;
  if (read === undefined) throw new RowFault('debunk', 'must be yes or no');
  return read;
}
