/** A text as a form sent it, the way it is stored: PostgreSQL takes no NUL, and browsers end lines by CRLF. */
export const cleanText = (text: string): string => text.replaceAll('\0', '').replaceAll('\r\n', '\n');
