import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleDocument } from './article-document';
import { nestsDeeper } from './nests-deeper';
import { readPublishedDate } from './published-date';

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'NAV', 'FORM', 'BUTTON']);

// Parsers of pages recurse: beyond this no page is meant to be read, and parsing it would take minutes.
const DEEPEST = 200;

/** The parts of a DOM node that are read here; linkedom's own types leave them open. */
interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
}

interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
}

interface DomDocument {
  body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** The article of an HTML page: its main text in paragraphs, with title, site and time from the page's metadata. */
export function readHtml(html: string): ArticleDocument {
  if (nestsDeeper(html, DEEPEST))
    return { title: null, text: withoutTags(html), published: null, publisher: null, url: null };
  const page = parse(html);
  const metadata = {
    title:
      metaOf(page, ['og:title', 'twitter:title']) ??
      textOf(page.querySelector('h1')) ??
      textOf(page.querySelector('title')),
    published: publishedOf(page),
    publisher: metaOf(page, ['og:site_name', 'application-name']),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metaOf(page, ['og:url']),
  };
  const article = new Readability(parse(html) as unknown as ConstructorParameters<typeof Readability>[0], {
    maxElemsToParse: 50_000,
  }).parse();
  const main = article?.content ? parse(article.content).body : page.body;
  return { ...metadata, title: metadata.title ?? article?.title ?? null, text: paragraphsOf(main) };
}

function parse(html: string): DomDocument {
  // linkedom leaves the body empty when the document element is not written out.
  const wrapped = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(wrapped).document as unknown as DomDocument;
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^<>]{0,4000}>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function metaOf(page: DomDocument, names: string[]): string | null {
  for (const name of names) {
    const meta = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const value = meta?.getAttribute('content')?.trim();
    if (value) return value;
  }
  return null;
}

function textOf(element: DomElement | null): string | null {
  return element?.textContent?.replace(/\s+/g, ' ').trim() || null;
}

function publishedOf(page: DomDocument): ArticleDocument['published'] {
  const candidates = [
    metaOf(page, ['article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'parsely-pub-date']),
    page.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? null,
    page.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime') ?? null,
    ...[...page.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => /"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"/.exec(script.textContent ?? '')?.[1] ?? null,
    ),
    page.querySelector('time[datetime]')?.getAttribute('datetime') ?? null,
  ];
  for (const candidate of candidates) {
    const date = candidate && readPublishedDate(candidate, 'metadata');
    if (date) return date;
  }
  return null;
}

/** Text with a blank line between blocks. Iterative: hostile pages nest deeper than the stack. */
function paragraphsOf(root: DomNode): string {
  const paragraphs: string[] = [];
  let line = '';
  const flush = () => {
    const clean = line.replace(/[^\S\n]+/g, ' ').trim();
    if (clean) paragraphs.push(clean);
    line = '';
  };
  const stack: { node: DomNode; leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leaving } = top;
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) line += (node.textContent ?? '').replace(/\s+/g, ' ');
    else if (leaving || name === 'BR') flush();
    else if (!SILENT.has(name)) {
      if (BLOCK.has(name)) {
        flush();
        stack.push({ node, leaving: true });
      }
      for (const child of [...node.childNodes].reverse()) stack.push({ node: child, leaving: false });
    }
  }
  flush();
  return paragraphs.join('\n\n');
}
