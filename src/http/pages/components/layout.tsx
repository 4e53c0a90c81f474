import type { ComponentChildren } from 'preact';
import type { Actor } from '../../../access/actor';
import type { Permission } from '../../../access/permissions';
import { oneLine } from '../../one-line';
import { Viewer } from './viewer';

export type Place =
  | 'overview'
  | 'desk'
  | 'contradictions'
  | 'articles'
  | 'publishers'
  | 'search'
  | 'citations'
  | 'people'
  | 'jobs'
  | 'report';

/** `permission`: shown only to those who may go there. */
const PLACES: { place: Place; href: string; label: string; permission?: Permission }[] = [
  { place: 'overview', href: '/', label: 'Questions' },
  { place: 'desk', href: '/desk', label: 'Desk' },
  { place: 'contradictions', href: '/contradictions', label: 'Contradictions' },
  { place: 'articles', href: '/articles', label: 'Articles' },
  { place: 'publishers', href: '/publishers', label: 'Publishers' },
  { place: 'search', href: '/search', label: 'Search' },
  { place: 'citations', href: '/citations', label: 'Citations', permission: 'cite' },
  { place: 'people', href: '/people', label: 'People', permission: 'admin' },
  { place: 'jobs', href: '/jobs', label: 'Jobs', permission: 'admin' },
  { place: 'report', href: '/desk/report', label: 'Report' },
];

interface LayoutProps {
  viewer: Actor | null;
  title: string;
  place?: Place | undefined;
  styleSheets: string[];
  icon: string;
  scripts: string[];
  head?: ComponentChildren;
  children: ComponentChildren;
}

/** A page that says why something failed never comes in the place of a part: what stands there stays. */
const HTMX = JSON.stringify({ includeIndicatorCSS: false, noSwap: [204, 304, 401, 403, 404, 413, '5xx'] });

/** The frame of every page: skip link, navigation, one main part, and what the figures are. */
export const Layout = ({ viewer, title, place, styleSheets, icon, scripts, head, children }: LayoutProps) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${oneLine(title)} · Touchstone`}</title>
      {styleSheets.map((styleSheet) => (
        <link key={styleSheet} rel="stylesheet" href={styleSheet} />
      ))}
      <link rel="icon" href={icon} type="image/svg+xml" />
      <link rel="alternate" type="application/atom+xml" href="/feeds/verdicts.atom" title="Verdicts" />
      <link rel="alternate" type="application/atom+xml" href="/feeds/corrections.atom" title="Corrections" />
      {scripts.length > 0 && <meta name="htmx-config" content={HTMX} />}
      {scripts.map((script) => (
        <script key={script} src={script} defer />
      ))}
      {head}
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <header class="masthead">
        <div class="frame">
          <a class="brand" href="/">
            <svg class="brand-mark" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
              <path d="M2 5.5 8 1l6 4.5v5L8 15l-6-4.5z" />
              <path d="m4.5 8.2 2.4 2.3 4.6-5" />
            </svg>
            Touchstone
          </a>
          <nav aria-label="Main">
            <ul>
              {PLACES.filter(({ permission }) => !permission || viewer?.permissions.has(permission)).map((entry) => (
                <li key={entry.place}>
                  <a class="place" href={entry.href} aria-current={entry.place === place ? 'page' : undefined}>
                    {entry.label}
                  </a>
                </li>
              ))}
              <li>
                <a class="place" href="/api/docs">
                  API
                </a>
              </li>
            </ul>
          </nav>
          <Viewer viewer={viewer} />
        </div>
      </header>
      <main id="main" class="frame" tabindex={-1}>
        {children}
      </main>
      <footer class="footer">
        <div class="frame">
          <p>
            <strong>Computed where nobody has ruled.</strong> States and probabilities follow from published rules and
            from what the articles say. A ruling is a fact-checker’s, and says so.
          </p>
        </div>
      </footer>
    </body>
  </html>
);
