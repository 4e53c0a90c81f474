/** A mail as the service writes one. */
export interface Letter {
  to: string;
  /** One line. */
  subject: string;
  text: string;
  html: string;
  /** The same on every attempt: "<msg_…@desk.example>". */
  messageId: string;
  /** Stops all mail to the address, by a POST too (RFC 8058). */
  unsubscribeUrl: string;
}

/** What is written of a letter; who gets it, and how it is told apart, is added where it is sent. */
export type LetterText = Pick<Letter, 'subject' | 'text' | 'html'>;

const LONGEST_SUBJECT = 140;

/** A text in one line: without line breaks, control characters and those that turn the direction of writing. */
export const letterLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** A text in one line, as long as a subject may be. */
export function subjectLine(text: string): string {
  const line = letterLine(text);
  const characters = [...line];
  return characters.length <= LONGEST_SUBJECT ? line : `${characters.slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

/** Whether a text is one address and nothing else: no second one, no name, no line that a header could go on in. */
export const isOneAddress = (text: string): boolean =>
  /^[^\s<>@",;:()[\]\\\p{Cc}\p{Cf}]+@[^\s<>@",;:()[\]\\\p{Cc}\p{Cf}]+$/u.test(text);
