import type { CheckpointDto } from '../api/checkpoints/checkpoint.dto';
import type { FeedEntry } from './feed';

/** A checkpoint in a feed. Its text is the whole of it, as `touchstone verify --checkpoint` takes it: whoever keeps the feed keeps the proof. */
export function checkpointEntry(origin: string, checkpoint: CheckpointDto): FeedEntry {
  const { number, createdAt, heads, hash } = checkpoint;
  const address = `${origin}/api/v1/checkpoints/${number}`;
  return {
    id: address,
    title: `Checkpoint ${number}: ${heads === 1 ? 'one chain' : `${heads} chains`}, ${hash}`,
    url: address,
    json: address,
    published: createdAt,
    updated: createdAt,
    body: { kind: 'text', text: JSON.stringify(checkpoint, null, 2) },
    tags: [],
    touchstone: { checkpoint },
  };
}
