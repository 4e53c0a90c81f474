import { hostOf } from '../../articles/read-document';
import { type ImportedEvidence, type ImportedRow, RowFault } from './imported-row';
import { addressesIn, asList, type Json, nameIn, objectIn, textIn } from './json-ld-values';
import { textKeyOf } from './known-rows';
import { claimReviewsIn } from './read-json-ld';
import { questionOn } from './row-of-fields';
import { LONGEST, optionalAddress, optionalText, requiredText } from './row-text';
import { stanceOfRating } from './stance-of-rating';

const MOST_APPEARANCES = 20;

/** Other things are given as appearances, too: the name of a paper, "Facebook". */
const isAddress = (value: unknown): value is string => {
  try {
    return optionalAddress(value, '') !== null;
  } catch {
    return false;
  }
};

/**
 * A claim with its review as evidence, and where the claim appeared as evidence of its claimant. An entry of a feed may wrap the review.
 * Its id is `@id` where that is an address of its own, else `url` and a hash of the claim: a page may review several. Properties: https://schema.org/ClaimReview
 * @throws RowFault
 */
export function rowOfClaimReview(record: number, value: unknown): ImportedRow {
  const review = reviewIn(value);
  const url = optionalAddress(addressesIn(review.url ?? review.mainEntityOfPage)[0], 'url');
  const claim = objectIn(review.itemReviewed);
  const text = requiredText(textIn(review.claimReviewed ?? claim.text ?? claim.name), 'claimReviewed', LONGEST.claim);
  const id = idOf(review, url, text);
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

/** A name within its page only, such as "#review" or "_:b0", does not tell it from those of other pages. */
function idOf(review: Json, url: string | null, claim: string): string {
  const own = optionalText(review['@id'], '@id', LONGEST.id);
  if (own !== null && /^[a-z][a-z0-9+.-]*:/i.test(own)) return own;
  if (url === null) throw new RowFault('url', 'is missing: the address of the review tells it from others');
  return requiredText(`${url} claim ${textKeyOf(claim).slice(-16)}`, 'url', LONGEST.id);
}

function reviewIn(value: unknown): Json {
  const [review] = claimReviewsIn(value);
  if (!review) throw new RowFault('@type', 'is not ClaimReview');
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
    optionalText(textIn(rating.name), 'reviewRating/name', LONGEST.reason) ??
    optionalText(wordsInPlace(review.reviewRating, given.value), 'reviewRating', LONGEST.reason);
  const shown =
    words ?? (given.value === undefined ? null : optionalText(`rated ${String(given.value)}`, 'reviewRating', 100));
  const explanation =
    optionalText(textIn(rating.ratingExplanation), 'reviewRating/ratingExplanation', LONGEST.quote) ??
    optionalText(
      cut(textIn(review.reviewBody ?? review.description), LONGEST.quote * 4),
      'reviewBody',
      LONGEST.quote * 4,
    );
  const stance = stanceOfRating({ words, ...given });
  const quote = [`${shown ?? 'Reviewed'}: “${claim}”`, explanation].filter((part) => part !== null).join(' – ');
  return {
    ...PASSAGE,
    part: '',
    publisher,
    url,
    quote: quote.length > LONGEST.quote ? `${cut(quote, LONGEST.quote - 1)}…` : quote,
    stance,
    debunk: stance === 'denies',
    reason: shown === null ? `Reviewed by ${publisher}` : `${publisher} rates it “${cut(shown, 200)}”`,
  };
}

/** Words where a number or an object was expected. */
const wordsInPlace = (rating: unknown, value: unknown): unknown => {
  const [plain] = asList(rating);
  if (typeof plain === 'string') return plain;
  return typeof value === 'string' && /\p{L}/u.test(value) ? value : undefined;
};

/** Its beginning, without half a character at the end. */
const cut = <Text>(text: Text, longest: number): Text | string =>
  typeof text === 'string' && text.length > longest ? text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : text;

function appearances(claim: Json, text: string, reviewer: string): ImportedEvidence[] {
  const claimant = optionalText(nameIn(claim.author), 'itemReviewed/author', LONGEST.name);
  // Before there was a type for claims, the work was named in which the claim was made.
  const works = claim['@type'] === undefined || asList(claim['@type']).includes('Claim') ? [] : [claim];
  const given = [...addressesIn(claim.firstAppearance), ...addressesIn(claim.appearance), ...addressesIn(works)];
  return [...new Set(given.filter(isAddress))].slice(0, MOST_APPEARANCES).map((url, i) => ({
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
