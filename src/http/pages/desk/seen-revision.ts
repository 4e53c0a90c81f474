/** The revision that a form was made with; 0, which is no row's, where it is missing. */
export const seenRevision = (body: Record<string, unknown> | null | undefined): number => {
  const sent = body?.revision;
  return typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
};
