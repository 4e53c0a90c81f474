import { parseHTML } from 'linkedom';
import { nestingDepth } from '../../articles/nesting-depth';
import { ImportError, RowFault } from './imported-row';
import { parseJson, type ReadRecord } from './read-record';

const LARGEST_PAGE = 5_000_000;
const DEEPEST = 200;

/** Every ClaimReview of the JSON-LD blocks of a page, wherever it lies in them; nothing else of the page is kept. @throws ImportError */
export async function* readJsonLd(text: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let html = '';
  for await (const chunk of text) {
    html += chunk;
    if (html.length > LARGEST_PAGE) throw new ImportError('the page is larger than 5 MB');
  }
  if (nestingDepth(html) > DEEPEST) throw new ImportError('the elements of the page are nested too deep to be read');
  const page = parseHTML(html).document as unknown as {
    querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
  };
  let record = 0;
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      for (const review of claimReviewsIn(parseJson(script.textContent ?? '')))
        yield { record: ++record, value: review };
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      yield { record: ++record, fault: error };
    }
  }
  if (record === 0) throw new ImportError('the page holds no ClaimReview: no block of JSON-LD names one');
}

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
