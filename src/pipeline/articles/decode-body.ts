import { ArticleError, LARGEST_ARTICLE_BYTES } from './article-error';
import { wellFormed } from './well-formed';

const SNIFFED_BYTES = 8192;

/**
 * Bytes to text. The charset is the given one, else what an HTML head names, else UTF-8.
 * @throws ArticleError too_large, binary, empty
 */
export function decodeBody(body: Buffer | string, charset?: string): string {
  if (Buffer.byteLength(body) > LARGEST_ARTICLE_BYTES)
    throw new ArticleError('too_large', 'the article is larger than 5 MB');
  const text = typeof body === 'string' ? body : decodeBytes(body, charset);
  if (text.includes('\0')) throw new ArticleError('binary', 'this is not text but a binary file');
  const clean = wellFormed(text)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (clean.trim() === '') throw new ArticleError('empty', 'the article has no text');
  return clean;
}

function decodeBytes(body: Buffer, charset?: string): string {
  const head = body.subarray(0, SNIFFED_BYTES).toString('latin1');
  const named = charset ?? /<meta[^<>]{0,200}charset=["']?([\w-]{1,40})/i.exec(head)?.[1] ?? 'utf-8';
  const text = decoderFor(named).decode(body);
  // Broken sequences here and there are a wrong charset; many are no text at all.
  const broken = text.slice(0, SNIFFED_BYTES).split('\uFFFD').length - 1;
  if (broken > Math.min(text.length, SNIFFED_BYTES) / 20)
    throw new ArticleError('binary', 'this is not text but a binary file');
  return text;
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}
