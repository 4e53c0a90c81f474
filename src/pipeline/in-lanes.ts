/**
 * Does one piece of work after the other, in so many lanes beside each other, until none is left or the signal comes. Once a piece has failed
 * none is begun.
 * @param next does a piece, in the lane of this number from 0 on; resolves to whether there was one
 */
export async function inLanes(
  lanes: number,
  signal: AbortSignal | undefined,
  next: (lane: number) => Promise<boolean>,
): Promise<void> {
  let failed = false;
  const run = async (lane: number): Promise<void> => {
    try {
      while (!failed && !signal?.aborted && (await next(lane)));
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  // All are waited for, so that none works on after this has failed.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, (_, lane) => run(lane)));
  for (const lost of ended) if (lost.status === 'rejected') throw lost.reason;
}
