// What no line of a bibliography, badge or title can hold: control characters, what stands for no character, and marks that turn the
// direction of all that follows.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** A text as one line, which leaves what stands after it as it is. */
export const oneLine = (text: string): string => text.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim();
