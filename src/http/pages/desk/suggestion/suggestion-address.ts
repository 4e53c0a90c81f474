/** Where a suggestion is decided. @param id its public id */
export const suggestionAddress = (id: string): string => `/desk/suggestions/${id}`;
