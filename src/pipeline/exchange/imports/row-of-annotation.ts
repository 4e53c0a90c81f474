import type { Stance } from '../../../domain/verdicts/question-input';
import { hostOf } from '../../articles/read-document';
import { type ImportedEvidence, type ImportedRow, RowFault } from './imported-row';
import { asList, isObject, type Json, nameIn, objectIn, textIn } from './json-ld-values';
import { LONGEST, optionalAddress, optionalText, requiredText } from './row-text';

const CLAIM_ID = /clm_[0-9a-f]{32}/;
const SIDES: [RegExp, Stance][] = [
  [/^supports\b/i, 'supports'],
  [/^den(ies|y)\b/i, 'denies'],
  [/^(reports|repeats)\b/i, 'reports'],
];
const NAMING = new Set(['linking', 'identifying']);

/**
 * A quoted passage as evidence on the claims that the bodies name: by `clm_…`, alone or within an address, or in a body whose purpose is
 * `linking` or `identifying` by the external id of an imported one. A body that begins with supports, denies or reports gives the side.
 * https://www.w3.org/TR/annotation-model/
 * @throws RowFault
 */
export function rowOfAnnotation(record: number, value: unknown): ImportedRow {
  if (!isObject(value)) throw new RowFault(null, 'must be an object');
  const id = requiredText(value.id ?? value['@id'], 'id', LONGEST.id);
  const target = asList(value.target)[0];
  const specific = isObject(target) ? target : {};
  const source = specific.source ?? specific.id ?? target;
  const url = optionalAddress(isObject(source) ? source.id : source, 'target/source');
  if (url === null) throw new RowFault('target/source', 'is missing: the address of what is quoted');
  const selector = quoteSelector(specific.selector);
  if (!selector) throw new RowFault('target/selector', 'holds no TextQuoteSelector: the words quoted are needed');
  const creator = optionalText(nameIn(value.creator), 'creator', LONGEST.name);
  const bodies = asList(value.body ?? value.bodyValue).map(readBody);
  const claims = claimsNamed(bodies);
  if (claims.length === 0) throw new RowFault('body', 'names no claim: link to clm_…, or to the id of an imported one');
  const evidence = claims.map(
    (about, i): ImportedEvidence => ({
      part: i === 0 ? '' : `claim ${i + 1}`,
      about,
      publisher: hostOf(url)!,
      url,
      quote: requiredText(selector.exact, 'target/selector/exact', LONGEST.quote),
      prefix: optionalText(selector.prefix, 'target/selector/prefix', 500) ?? '',
      suffix: optionalText(selector.suffix, 'target/selector/suffix', 500) ?? '',
      stance: stanceOn(about, bodies, claims.length === 1),
      debunk: false,
      namedOrigin: null,
      reason: creator === null ? 'Imported as an annotation' : `Annotated by ${creator}`,
    }),
  );
  return { record, id, claim: null, evidence };
}

/** Of several selectors, or of one that is refined, the one that quotes. */
function quoteSelector(selectors: unknown): Json | null {
  for (const selector of asList(selectors)) {
    if (!isObject(selector)) continue;
    if (selector.type === 'TextQuoteSelector') return selector;
    const refined = quoteSelector(selector.refinedBy);
    if (refined) return refined;
  }
  return null;
}

interface Body {
  purpose: string | null;
  text: string;
}

function readBody(body: unknown): Body {
  if (!isObject(body)) return { purpose: null, text: optionalText(body, 'body', LONGEST.quote) ?? '' };
  const source = body.source ?? body.value ?? body.id;
  const text = isObject(source) ? objectIn(source).id : textIn(source);
  return {
    purpose: optionalText(textIn(body.purpose), 'body/purpose', 100),
    text: optionalText(text, 'body', LONGEST.quote) ?? '',
  };
}

function claimsNamed(bodies: Body[]): string[] {
  const linked = bodies.flatMap(({ text }) => CLAIM_ID.exec(text)?.[0] ?? []);
  const named = bodies.filter(({ purpose }) => purpose !== null && NAMING.has(purpose)).map(({ text }) => text);
  return [...new Set(linked.length > 0 ? linked : named.filter((text) => text !== ''))];
}

function stanceOn(claim: string, bodies: Body[], only: boolean): Stance {
  const texts = bodies.map(({ text }) => text);
  const sided = texts.filter((text) => text.includes(claim) || (only && !CLAIM_ID.test(text)));
  return SIDES.find(([pattern]) => sided.some((text) => pattern.test(text)))?.[1] ?? 'reports';
}
