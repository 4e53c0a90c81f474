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
  /** Whether it is a page of the review desk, with its own style, keys and news. */
  desk?: boolean;
  /** Whether a passage that is selected in a text fills the form beside it. */
  passages?: boolean;
  /** Links and descriptions for machines, in the head of the document. */
  head?: ComponentChildren;
  main: ComponentChildren;
}

/** A complete HTML document. Everything that comes from data is escaped on the way. */
export function renderPage({
  viewer,
  title,
  place,
  live = false,
  desk = false,
  passages = false,
  head,
  main,
}: PageParts): string {
  const page = (
    <Layout
      viewer={viewer}
      title={title}
      head={head}
      place={place}
      styleSheets={[assetAddress('touchstone.css'), ...(desk || passages ? [assetAddress('desk.css')] : [])]}
      icon={assetAddress('touchstone.svg')}
      scripts={[
        ...(live || desk ? [assetAddress('htmx.min.js')] : []),
        ...(desk ? [assetAddress('desk.js')] : []),
        ...(passages ? [assetAddress('passage.js')] : []),
      ]}
    >
      {main}
    </Layout>
  );
  return `<!doctype html>${render(page)}`;
}
