import type { Feed, FeedEntry } from './feed';

export const JSON_FEED_TYPE = 'application/feed+json';

const entryObject = ({ id, title, url, json, published, updated, body, tags, touchstone }: FeedEntry) => ({
  id,
  url,
  title,
  ...(body.kind === 'html' ? { content_html: body.text } : { content_text: body.text }),
  date_published: published,
  date_modified: updated,
  ...(tags.length > 0 && { tags }),
  _touchstone: { ...touchstone, json },
});

/** A page of a feed as JSON Feed 1.1. What was removed stands in `_touchstone`, since the format knows no tombstones. */
export const writeJsonFeed = ({ author, title, subtitle, home, self, next, entries, removed }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: home,
    feed_url: self,
    ...(next !== null && { next_url: next }),
    language: 'en',
    authors: [{ name: author, url: new URL('/', home).href }],
    items: entries.map(entryObject),
    ...(removed.length > 0 && { _touchstone: { removed } }),
  });
