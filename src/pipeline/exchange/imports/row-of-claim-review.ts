import { hostOf } from '../../articles/read-document';
import { type ImportedEvidence, type ImportedRow, RowFault } from './imported-row';
import { addressesIn, isObject, type Json, nameIn, objectIn, textIn } from './json-ld-values';
import { claimReviewsIn, isClaimReview } from './read-json-ld';
import { questionOn } from './row-of-fields';
import { LONGEST, optionalAddress, optionalText, requiredText } from './row-text';
import { stanceOfRating } from './stance-of-rating';

const MOST_APPEARANCES = 20;

/**
 * A claim with its review as evidence, and where the claim appeared as evidence of its claimant. An entry of a feed may wrap the review.
 * Its id is `@id`, else `url`. Properties: https://schema.org/ClaimReview
 * @throws RowFault
 */
export function rowOfClaimReview(record: number, value: unknown): ImportedRow {
  const review = reviewIn(value);
  const url = optionalAddress(textIn(review.url), 'url');
  const id = optionalText(review['@id'], '@id', LONGEST.id) ?? url;
  if (id === null) throw new RowFault('url', 'is missing: the address of the review tells it from others');
  const claim = objectIn(review.itemReviewed);
  const text = requiredText(textIn(review.claimReviewed ?? claim.text ?? claim.name), 'claimReviewed', LONGEST.claim);
  const publisher =
    optionalText(nameIn(review.author), 'author', LONGEST.name) ??
    optionalText(nameIn(review.publisher), 'publisher', LONGEST.name) ??
    hostOf(url ?? id);
  if (publisher === null) throw new RowFault('author', 'is missing: say who has reviewed the claim');
  return {
    record,
    id,
    claim: { text, question: questionOn(text), event: text, date: null },
    evidence: [reviewed(review, text, publisher, url), ...appearances(claim, text, publisher)],
  };
}

function reviewIn(value: unknown): Json {
  const [review, second] = isObject(value) && isClaimReview(value) ? [value] : claimReviewsIn(value);
  if (!review) throw new RowFault('@type', 'is not ClaimReview');
  if (second) throw new RowFault('@type', 'names several reviews in one entry: give each an entry of its own');
  return review as Json;
}

const PASSAGE = { about: null, prefix: '', suffix: '', namedOrigin: null };

function reviewed(review: Json, claim: string, publisher: string, url: string | null): ImportedEvidence {
  const rating = objectIn(review.reviewRating);
  const given = {
    value: textIn(rating.ratingValue),
    best: textIn(rating.bestRating),
    worst: textIn(rating.worstRating),
  };
  const words =
    optionalText(textIn(rating.alternateName), 'reviewRating/alternateName', LONGEST.reason) ??
    optionalText(textIn(rating.name), 'reviewRating/name', LONGEST.reason);
  const shown =
    words ?? (given.value === undefined ? null : optionalText(`rated ${String(given.value)}`, 'reviewRating', 100));
  const explanation =
    optionalText(textIn(rating.ratingExplanation), 'reviewRating/ratingExplanation', LONGEST.quote) ??
    optionalText(textIn(review.reviewBody ?? review.description), 'reviewBody', LONGEST.quote * 4);
  const stance = stanceOfRating({ words, ...given });
  const quote = [`${shown ?? 'Reviewed'}: “${claim}”`, explanation].filter((part) => part !== null).join(' – ');
  return {
    ...PASSAGE,
    part: '',
    publisher,
    url,
    quote: quote.length > LONGEST.quote ? `${quote.slice(0, LONGEST.quote - 1)}…` : quote,
    stance,
    debunk: stance === 'denies',
    reason: shown === null ? `Reviewed by ${publisher}` : `${publisher} rates it “${shown.slice(0, 200)}”`,
  };
}

function appearances(claim: Json, text: string, reviewer: string): ImportedEvidence[] {
  const claimant = optionalText(nameIn(claim.author), 'itemReviewed/author', LONGEST.name);
  const given = [...addressesIn(claim.firstAppearance), ...addressesIn(claim.appearance)];
  const addresses = [...new Set(given.map((address) => optionalAddress(address, 'itemReviewed/appearance')))];
  return addresses
    .filter((address) => address !== null)
    .slice(0, MOST_APPEARANCES)
    .map((url, i) => ({
      ...PASSAGE,
      part: `appearance ${i + 1}`,
      publisher: claimant ?? hostOf(url)!,
      url,
      quote: text,
      stance: 'supports',
      debunk: false,
      reason: `Where the claim appeared, as ${reviewer} says`,
    }));
}
