import { parseHTML } from 'linkedom';
import { nestsDeeper } from '../../articles/nests-deeper';
import { ImportError, RowFault } from './imported-row';
import { isObject, type Json } from './json-ld-values';
import { LONGEST_RECORD, parseJson, type ReadRecord } from './read-record';
import { repairJson } from './repair-json';

interface Script {
  textContent: string | null;
  getAttribute(name: string): string | null;
}

const JSON_LD = /^\s*application\/ld\+json\s*(;|$)/i;

const LARGEST_PAGE = 5_000_000;
const DEEPEST = 200;

/** Every ClaimReview of the JSON-LD blocks of a page, wherever it lies in them; nothing else of the page is kept. @throws ImportError */
export async function* readJsonLd(text: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let html = '';
  for await (const chunk of text) {
    html += chunk;
    if (html.length > LARGEST_PAGE) throw new ImportError('the page is larger than 5 MB');
  }
  if (nestsDeeper(html, DEEPEST)) throw new ImportError('the elements of the page are nested too deep to be read');
  const page = parseHTML(html).document as unknown as { querySelectorAll(selector: string): Iterable<Script> };
  let record = 0;
  for (const script of page.querySelectorAll('script')) {
    if (!JSON_LD.test(script.getAttribute('type') ?? '')) continue;
    try {
      const block = parseBlock(script.textContent ?? '');
      const named = new Map(objectsIn(block).flatMap((one) => (isReference(one) ? [] : [[one['@id'], one]])));
      for (const review of claimReviewsIn(block)) yield { record: ++record, value: withNamed(review, named) };
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      yield { record: ++record, fault: error };
    }
  }
  if (record === 0) throw new ImportError('the page holds no ClaimReview: no block of JSON-LD names one');
}

/** As it stands, or with its wrapping mended. @throws RowFault */
function parseBlock(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof RowFault) || text.length > LONGEST_RECORD) throw error;
    return parseJson(repairJson(text));
  }
}

const objectsIn = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const isReference = (value: unknown): value is Json =>
  isObject(value) && typeof value['@id'] === 'string' && Object.keys(value).every((name) => /^@(id|type)$/.test(name));

/** A review with the author or claim that it only names, as graphs do, in place of the name. */
const withNamed = (review: object, named: Map<unknown, Json>): object =>
  Object.fromEntries(
    Object.entries(review).map(([name, value]) => [
      name,
      isReference(value) ? (named.get(value['@id']) ?? value) : value,
    ]),
  );

/** All objects of the type within a value. */
export function claimReviewsIn(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(claimReviewsIn);
  if (typeof value !== 'object' || value === null) return [];
  return isClaimReview(value) ? [value] : Object.values(value).flatMap(claimReviewsIn);
}

export const isClaimReview = (value: object): boolean =>
  [(value as { '@type'?: unknown })['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /^(https?:\/\/schema\.org\/|schema:)?ClaimReview$/.test(type));
