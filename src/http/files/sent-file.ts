import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of the largest file that is taken over HTTP: 256 MB. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** A file that came with a request. It lies on the disk without a name: closed, or when the process ends, it is gone. */
export class SentFile {
  constructor(
    private readonly handle: FileHandle,
    readonly bytes: number,
    /** In hexadecimal digits. */
    readonly sha256: string,
    /** The encoding that came with it; undefined where none did. */
    readonly charset: string | undefined,
  ) {}

  /** Its bytes from the beginning. */
  chunks(): AsyncIterable<Buffer> {
    return this.handle.createReadStream({ start: 0, autoClose: false });
  }

  /** May be called again. */
  close(): Promise<void> {
    return this.handle.close();
  }

  /** What it is compared by, as the body of a request that may be sent again. */
  toJSON(): { bytes: number; sha256: string } {
    return { bytes: this.bytes, sha256: this.sha256 };
  }
}

/**
 * Puts what arrives on the disk: memory does not grow with it, and whoever sends slowly holds up nobody else.
 * @returns null where it is larger than `largest` bytes; the rest of it is not read
 */
export async function keepFile(
  source: AsyncIterable<Buffer>,
  charset?: string,
  largest = LARGEST_FILE,
): Promise<SentFile | null> {
  const path = join(tmpdir(), `touchstone-file-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  let kept = false;
  try {
    await unlink(path);
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > largest) return null;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    kept = true;
    return new SentFile(handle, bytes, hash.digest('hex'), charset);
  } finally {
    if (!kept) await handle.close();
  }
}
