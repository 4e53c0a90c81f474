import type { Modality } from '../statement';

// Words that weaken what is asserted, by the modality they give; compiled from general grammar (cf. the hedge lists of Hyland 2005).
const table = (rows: Partial<Record<Modality, string>>): ReadonlyMap<string, Modality> =>
  new Map(
    Object.entries(rows).flatMap(([modality, words]) =>
      words.split(' ').map((word): [string, Modality] => [word, modality as Modality]),
    ),
  );

/** Adverbs (and what stands like one) anywhere in the main clause. */
export const HEDGE_ADVERBS = table({
  alleged: 'allegedly reportedly purportedly supposedly unconfirmed',
  likely: 'probably likely presumably unlikely',
  possible: 'possibly perhaps maybe potentially conceivably',
  perceived: 'apparently seemingly ostensibly',
});

/** Modal verbs; "would" and "must have" are read apart. */
export const MODAL_VERBS = table({
  possible: 'may might could',
  predicted: "will won't shall 'll it'll he'll she'll they'll we'll i'll",
  normative: "should must ought shouldn't mustn't",
});

/** Behind a form of "be", with "to", "that", "as" or a preposition: "is expected to", "is suspected of". */
export const HEDGE_PARTICIPLES = table({
  predicted: 'expected forecast projected predicted anticipated set due scheduled slated poised tipped planned',
  perceived: 'believed thought seen perceived understood',
  alleged: 'said alleged reported rumoured rumored suspected claimed',
  normative: 'supposed required obliged urged',
  accused: 'accused blamed',
  feared: 'feared',
});

/** Main verbs. Those of plans want "to" behind them. */
export const HEDGE_VERBS = table({
  perceived: 'seem seems seemed appears appeared appear',
  pledged: 'pledged pledges promised promises vowed vows',
  accused: 'accused accuses blamed blames',
});
export const PLAN_VERBS = table({
  predicted:
    'plan plans planned planning intend intends intended intending aim aims aimed aiming hope hopes hoped hoping expect expects expected prepares preparing',
  pledged: 'threaten threatens threatened threatening',
  normative: 'have has need needs',
});

/** What "I" and "we" say of their own mind. */
export const OPINION_VERBS = table({
  perceived: 'believe think suspect guess assume feel imagine',
  feared: 'fear worry',
  predicted: 'expect hope',
});

/** Nouns with "that" behind them, adjectives with "that" or "whether": "there is a risk that", "it is unclear whether". */
export const HEDGE_NOUNS = table({
  perceived: 'perception impression belief view',
  feared: 'fear fears concern concerns worry worries',
  possible: 'risk chance possibility danger prospect possible conceivable unclear uncertain unknown',
  likely: 'likelihood probability probable',
  alleged: 'rumour rumours rumor rumors suspicion suspicions speculation',
});

/** Subjects of which "is to" says what they are: "the aim is to win". */
export const PURPOSE_NOUNS: ReadonlySet<string> = new Set(
  'aim goal plan task idea purpose objective priority point job mission key way strategy challenge hope answer solution dream duty role'.split(
    ' ',
  ),
);
/** "could hear": ability rather than possibility. */
export const SENSES: ReadonlySet<string> = new Set('see hear smell feel hardly barely'.split(' '));

/** Words that leave open what a headline says, wherever they stand in it. */
export const HEDGES: ReadonlyMap<string, Modality> = new Map([
  ...HEDGE_ADVERBS,
  ...HEDGE_VERBS,
  ...table({ alleged: 'rumoured rumored', perceived: 'perceived perception impression' }),
]);
