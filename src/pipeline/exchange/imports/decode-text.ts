import { ImportError } from './imported-row';

/** The text of a byte stream: in the encoding its byte order mark names, else in `encoding`. What does not fit becomes U+FFFD. @throws ImportError */
export async function* decodeText(input: AsyncIterable<Buffer | string>, encoding = 'utf-8'): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head = Buffer.alloc(0);
  for await (const chunk of input) {
    const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (decoder) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < 2) continue;
    decoder = decoderFor(markedEncoding(head) ?? encoding);
    yield decoder.decode(head, { stream: true });
  }
  decoder ??= decoderFor(encoding);
  const rest = head.length < 2 ? decoder.decode(head) : decoder.decode();
  if (rest !== '') yield rest;
}

function markedEncoding(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new ImportError(`there is no encoding “${encoding}”: name one such as utf-8, windows-1252 or utf-16le`);
  }
}
