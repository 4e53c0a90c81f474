import type { Feed, FeedEntry, RemovedEntry } from './feed';
import { element, type XmlElement, xmlDocument } from './xml';

export const ATOM_TYPE = 'application/atom+xml';

const NAMESPACES = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' };

const link = (rel: string, href: string, type: string | null = null): XmlElement =>
  element('link', { rel, href, type });

const entryElement = ({ id, title, url, json, published, updated, body, tags }: FeedEntry): XmlElement =>
  element(
    'entry',
    {},
    element('id', {}, id),
    element('title', { type: 'text' }, title),
    element('published', {}, published),
    element('updated', {}, updated),
    url === json ? null : link('alternate', url, 'text/html'),
    link('alternate', json, 'application/json'),
    ...tags.map((tag) => element('category', { term: tag })),
    element('content', { type: body.kind }, body.text),
  );

const removedElement = ({ id, at, reason }: RemovedEntry): XmlElement =>
  element('at:deleted-entry', { ref: id, when: at }, element('at:comment', {}, reason));

/** A page of a feed in Atom (RFC 4287), with links to its other pages (RFC 5005) and tombstones (RFC 6721). */
export const writeAtom = ({
  author,
  title,
  subtitle,
  home,
  self,
  first,
  next,
  updated,
  entries,
  removed,
}: Feed): string =>
  xmlDocument(
    element(
      'feed',
      { ...NAMESPACES, 'xml:lang': 'en' },
      element('id', {}, first),
      element('title', { type: 'text' }, title),
      element('subtitle', { type: 'text' }, subtitle),
      element('updated', {}, updated),
      element('author', {}, element('name', {}, author), element('uri', {}, new URL('/', home).href)),
      link('self', self, ATOM_TYPE),
      link('first', first, ATOM_TYPE),
      next === null ? null : link('next', next, ATOM_TYPE),
      link('alternate', home, 'text/html'),
      ...entries.map(entryElement),
      ...removed.map(removedElement),
    ),
  );
