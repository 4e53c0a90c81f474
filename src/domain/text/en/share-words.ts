/** Units under which 0.12 is what 12 is in percent. */
export const SHARE_UNITS: ReadonlySet<string> = new Set('share fraction proportion ratio'.split(' '));
/** Whole values that mean none were counted. */
export const NONE_WORDS: ReadonlySet<string> = new Set(['none', 'no one', 'nobody', 'nil', 'no']);
