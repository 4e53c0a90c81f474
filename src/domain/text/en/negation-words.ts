/** English negators and what undoes them; from general grammar (Morante and Blanco 2012 list the same cues). */
export const NEGATORS: ReadonlySet<string> = new Set(
  'not no never neither nor none nobody nothing nowhere cannot without hardly scarcely barely'.split(' '),
);
/** "no" that negates nothing: "no doubt", "no matter", "No 10". */
export const IDLE_NO: ReadonlySet<string> = new Set('doubt matter less fewer longer-term sooner one-sided'.split(' '));
/** After "not" or "no": the statement stays affirmed. */
export const IDLE_NOT: ReadonlySet<string> = new Set('only just merely simply least'.split(' '));
/** Verbs whose negation affirms what follows: "do not deny that". */
export const NEGATIVE_VERBS: ReadonlySet<string> = new Set(
  'deny denies denied denying doubt doubts doubted doubting dispute disputes disputed disputing rule ruled hide conceal'.split(
    ' ',
  ),
);
/** Verbs in which a failure is said: "failed to". */
export const FAILURE_VERBS: ReadonlySet<string> = new Set('fail fails failed failing'.split(' '));
