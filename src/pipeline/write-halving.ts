import { refusesAll } from '../platform/database/refuses-all';

export interface Halving<Item, Written> {
  /** Writes all of them, or none. */
  write(items: Item[]): Promise<Written[]>;
  /** Notes that one of them cannot be written. */
  fail(item: Item, error: unknown): Promise<void>;
}

/**
 * Writes a batch in one go; one that cannot be written is halved until the one item is found that cannot, which never holds up the others.
 * @throws what the server answers where it refuses everybody
 */
export async function writeHalving<Item, Written>(
  items: Item[],
  { write, fail }: Halving<Item, Written>,
): Promise<Written[]> {
  if (items.length === 0) return [];
  try {
    return await write(items);
  } catch (error) {
    if (refusesAll(error)) throw error;
    if (items.length === 1) {
      await fail(items[0]!, error);
      return [];
    }
    const middle = items.length >> 1;
    return [
      ...(await writeHalving(items.slice(0, middle), { write, fail })),
      ...(await writeHalving(items.slice(middle), { write, fail })),
    ];
  }
}
