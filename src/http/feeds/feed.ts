/** One page of a feed, whatever the format it is written in. All addresses are absolute, all moments RFC 3339. */
export interface Feed {
  /** Who publishes it. */
  author: string;
  title: string;
  subtitle: string;
  /** The page that shows the same to people. */
  home: string;
  /** Where this very page of the feed was read. */
  self: string;
  /** The feed from its beginning: its newest entries. */
  first: string;
  /** The page with older entries; null on the last one. */
  next: string | null;
  updated: string;
  entries: FeedEntry[];
  /** What is not to be shown any more (RFC 6721). */
  removed: RemovedEntry[];
}

export interface FeedEntry {
  /** Never changes and is never used for anything else: an address of this service. */
  id: string;
  title: string;
  /** The page that it speaks of. */
  url: string;
  /** The same as JSON, for ever where it is a version. */
  json: string;
  published: string;
  updated: string;
  body: { kind: 'html' | 'text'; text: string };
  tags: string[];
  /** What a program wants to know of it without reading the body. */
  touchstone: object;
}

export interface RemovedEntry {
  id: string;
  at: string;
  reason: string;
}
