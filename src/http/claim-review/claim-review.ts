import { type Appearance, appearances } from '../../pipeline/verdicts/appearances';
import { type PublicOutcome, publicOutcome } from '../../pipeline/verdicts/public-outcome';
import type { VerdictDocument } from '../../pipeline/verdicts/verdict-document';
import { safeAddress } from '../pages/format/safe-address';

/** What a ClaimReview is made of. */
export interface ReviewedVersion {
  number: number;
  /** When the version was written, RFC 3339. */
  at: string;
  hash: string;
  document: VerdictDocument;
}

export interface ReviewContext {
  /** "https://desk.example" */
  origin: string;
  /** Path of the page that shows the version. */
  path: string;
  /** Who publishes the verdicts. */
  organisation: string;
  /** Ends of the scale; null: no rating has a place on it. */
  scale: { worst: number; best: number } | null;
  /** What is known of who said it first. */
  speaker: 'person' | 'organisation' | null;
}

// A page has to stay small, and a list of copies tells no more.
const MOST_APPEARANCES = 10;

const STATUS = { published: 'Published', needs_review: 'Under review', withdrawn: 'Withdrawn' } as const;

/**
 * A version of a verdict as schema.org's ClaimReview; null where no ruling was published. Numbers only where the rating has a place on the
 * scale and still stands: "Unverifiable" is no half-truth, and what was withdrawn says nothing.
 */
export function claimReview({ number, at, hash, document }: ReviewedVersion, context: ReviewContext) {
  const outcome = publicOutcome(document);
  if (!document.ruling || !outcome) return null;
  const { origin, path, organisation } = context;
  const { claim, ruling, corrections, groups } = document;
  const url = `${origin}${path}`;
  const cited = groups.flatMap(({ evidence }) => evidence).filter(({ id }) => ruling.evidence.includes(id));
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `${url}#claim-review`,
    url,
    claimReviewed: claim.text,
    reviewRating: rating(outcome, context.scale),
    reviewBody: ruling.withdrawnFor === undefined ? ruling.rationale : `Withdrawn: ${ruling.withdrawnFor}`,
    author: { '@type': 'Organization', name: organisation, url: origin },
    datePublished: ruling.publishedAt,
    dateModified: at,
    inLanguage: 'en',
    version: number,
    identifier: `sha256:${hash}`,
    creativeWorkStatus: STATUS[outcome.status],
    itemReviewed: claimSaid(document, context),
    isBasedOn: [...new Set(cited.flatMap(({ url: source }) => safeAddress(source) ?? []))],
    ...(corrections.length > 0 && {
      correction: corrections.map(({ id, wrong, isNow, status, recordedAt }) => ({
        '@type': 'CorrectionComment',
        '@id': `${url}#${id}`,
        text: status === 'done' ? `${wrong} It says now: ${isNow}` : `${wrong} It will say: ${isNow}`,
        datePublished: recordedAt,
      })),
    }),
  };
}

export type ClaimReview = NonNullable<ReturnType<typeof claimReview>>;

function rating({ label, value, status }: PublicOutcome, scale: ReviewContext['scale']) {
  const placed = value !== null && scale && status !== 'withdrawn' && value >= scale.worst && value <= scale.best;
  return {
    '@type': 'Rating',
    alternateName: status === 'withdrawn' ? `Withdrawn, was ${label}` : label,
    ...(placed && { ratingValue: value, bestRating: scale.best, worstRating: scale.worst }),
  };
}

function claimSaid(document: VerdictDocument, { origin, speaker }: ReviewContext) {
  const [first, ...others] = appearances(document);
  return {
    '@type': 'Claim',
    '@id': `${origin}/claims/${document.claim.id}#claim`,
    text: document.claim.text,
    ...(first && {
      author: saidBy(first, speaker),
      ...(first.publishedAt !== null && { datePublished: first.publishedAt }),
      firstAppearance: work(first),
      ...(others.length > 0 && { appearance: others.slice(0, MOST_APPEARANCES).map(work) }),
    }),
  };
}

/** Whoever is named as the speaker, else who published it. Of a speaker nobody has told apart, most are people. */
const saidBy = ({ speaker, publisher }: Appearance, kind: ReviewContext['speaker']) =>
  speaker === null || kind === 'organisation'
    ? { '@type': 'Organization', name: speaker ?? publisher }
    : { '@type': 'Person', name: speaker };

const work = ({ url, article, publisher, publishedAt }: Appearance) => ({
  '@type': 'CreativeWork',
  ...(safeAddress(url) !== null && { url }),
  ...(article && { headline: article.title }),
  publisher: { '@type': 'Organization', name: publisher },
  ...(publishedAt !== null && { datePublished: publishedAt }),
});
