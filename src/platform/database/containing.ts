/** The pattern for which `ILIKE`, or `LIKE` in lower case, says whether a text contains `words`, upper or lower case: an index on trigrams finds it. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
