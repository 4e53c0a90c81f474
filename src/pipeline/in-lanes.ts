/**
 * Does one piece of work after the other, in so many lanes beside each other, until none is left or the signal comes.
 * @param next does a piece; resolves to whether there was one
 */
export async function inLanes(
  lanes: number,
  signal: AbortSignal | undefined,
  next: () => Promise<boolean>,
): Promise<void> {
  const lane = async (): Promise<void> => {
    while (!signal?.aborted && (await next()));
  };
  // All are waited for, so that none works on after this has failed.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const lost of ended) if (lost.status === 'rejected') throw lost.reason;
}
