import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Actor } from '../../access/actor';
import { assetAddress } from './assets/asset-files';
import { Layout, type Place } from './components/layout';

export interface PageParts {
  /** Who reads it, for the masthead; null where that is not known. */
  viewer: Actor | null;
  title: string;
  /** Which entry of the navigation this page stands under. */
  place?: Place;
  /** Whether parts of the page renew themselves where JavaScript runs. */
  live?: boolean;
  main: ComponentChildren;
}

/** A complete HTML document. Everything that comes from data is escaped on the way. */
export function renderPage({ viewer, title, place, live = false, main }: PageParts): string {
  const page = (
    <Layout
      viewer={viewer}
      title={title}
      place={place}
      styleSheet={assetAddress('touchstone.css')}
      icon={assetAddress('touchstone.svg')}
      script={live ? assetAddress('htmx.min.js') : null}
    >
      {main}
    </Layout>
  );
  return `<!doctype html>${render(page)}`;
}
