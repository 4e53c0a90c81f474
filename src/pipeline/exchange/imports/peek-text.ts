/** Reads on until `enough` says so, or the text or `most` characters end. @returns what was read, and all of the text with it */
export async function peekText(
  text: AsyncIterable<string>,
  enough: (head: string) => boolean,
  most: number,
): Promise<[head: string, all: AsyncIterable<string>]> {
  const rest = text[Symbol.asyncIterator]();
  let head = '';
  while (!enough(head) && head.length < most) {
    const { value, done } = await rest.next();
    if (done) break;
    head += value;
  }
  async function* all(): AsyncGenerator<string> {
    if (head !== '') yield head;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return [head, all()];
}
