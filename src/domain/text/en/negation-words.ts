/** English negators and what undoes them; from general grammar (Morante and Blanco 2012 list the same cues). */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const NEGATORS = set('not no never neither nor none nobody nothing nowhere cannot without hardly scarcely');

/** Words behind a negator with which it negates nothing: "no doubt", "not only", "nothing but". Anchored, bounded. */
export const IDLE_BEFORE: Readonly<Record<string, RegExp>> = {
  no: /^(?:(?:doubt|question|matter|less|fewer|later|sooner|wonder|stranger|small|mean|longer-term|one-sided|more(?: \S{1,20})? than|one but|secret that)\b|\d|,)/u,
  not: /^(?:only|just|merely|simply|solely|least|surprisingly|unexpectedly|coincidentally|to mention|until|far (?:from|off|away|behind)|long (?:after|before|ago|afterwards)|because|so much)\b/u,
  nothing: /^(?:but|short of|less than|other than|if not)\b/u,
  none: /^(?:other than|the (?:less|worse|wiser)|too)\b/u,
  nobody: /^but\b/u,
};
/** "not unaware": two negations in one word and the word behind it. Anchored. */
export const LITOTES =
  /^(?:entirely |altogether |wholly )?(?:un(?:common|usual|like|likely|reasonable|heard|known|happy|expected|founded|aware|welcome|related|affected|touched|familiar|fair|important|willing|sympathetic)|im(?:possible|plausible|probable)|in(?:significant|conceivable|considerable|frequent|different|sensitive)|dissimilar|without)\b/u;
/** "could not but admire", "cannot help laughing". */
export const UNAVOIDABLE = /^(?:help )?but\b|^help \p{Ll}{2,20}ing\b/u;
/** "if not", "so as not to": what stands before an idle "not". */
export const IDLE_BEHIND = set(', if or as order why than whether for of by about over');
/** "in no way", "at no point": "no" behind a preposition negates with these nouns only. */
export const NEGATING_PHRASES = set('way means point time stage circumstances circumstance account case event moment');

/** Verbs whose negation affirms what follows: "do not deny that". */
export const NEGATIVE_VERBS = set(
  'deny denies denied denying doubt doubts doubted doubting dispute disputes disputed disputing hide conceal',
);
/** Past auxiliaries: "did not open until May" says that it opened. */
export const PAST_AUXILIARIES = set("did had was were didn't hadn't wasn't weren't");
/** Words that with "to" behind them say that it did not happen: "failed to", "unable to". */
export const FAILURE_WORDS = set('fail fails failed failing unable');
