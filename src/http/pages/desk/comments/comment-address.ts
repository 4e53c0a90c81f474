/** Where its author changes a comment. @param id public id */
export const commentAddress = (id: string): string => `/desk/comments/${id}`;
