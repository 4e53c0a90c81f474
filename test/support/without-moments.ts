/** A text without the moments in it: the milliseconds of one may read as a probability that is searched for. */
export const withoutMoments = (text: string): string => text.replaceAll(/\d{2}:\d{2}:\d{2}\.\d{3}Z/g, '');
