import type { Page, Response } from 'playwright-core';

const LINKS = `[...document.querySelectorAll('a[href], link[rel="alternate"][href]')].map(({ href }) => href)`;

/** Which page of the service an address shows, whatever the row: "/desk/claims/:id ?queue". */
export function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\b[a-z]{3}_[0-9a-f]{32}\b/g, ':id');
  return [path, ...[...new Set(searchParams.keys())].sort().map((name) => `?${name}`)].join(' ');
}

interface CrawlOptions {
  /** Addresses that are visited whatever leads to them. */
  from: readonly string[];
  /** Pages of one shape to which links are followed: more of them show other rows of the same. */
  most: number;
  /** Called on each page for people with its shape, from `shapeOf`. */
  visit(shape: string): Promise<void>;
}

/** Feeds, drawings and answers of the API are for programs; the browser shows them in a page of its own, or not at all. */
const isForPeople = (shape: string, response: Response | null): boolean =>
  !shape.startsWith('/api/') && response?.headers()['content-type']?.startsWith('text/html') !== false;

/** Goes wherever links lead, within the service. @returns the shapes of the pages it came to */
export async function crawl(page: Page, { from, most, visit }: CrawlOptions): Promise<string[]> {
  const counts = new Map<string, number>();
  const waiting: string[] = [];
  const known = new Set<string>();
  const enqueue = (href: string, most: number) => {
    const url = new URL(href, page.url());
    url.hash = '';
    const shape = shapeOf(url.href);
    if (url.origin !== new URL(page.url()).origin || known.has(url.href) || (counts.get(shape) ?? 0) >= most) return;
    known.add(url.href);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    waiting.push(url.href);
  };
  await page.goto('/sign-in');
  for (const path of from) enqueue(path, Number.POSITIVE_INFINITY);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const response = await page.goto(next);
    const shape = shapeOf(next);
    if (!isForPeople(shape, response)) continue;
    for (const href of await page.evaluate<string[]>(LINKS)) enqueue(href, most);
    await visit(shape);
  }
  return [...counts.keys()].sort();
}
