import { render } from 'preact-render-to-string';
import { deskSettings } from '../../platform/config/desk-settings';
import { fromPublicId } from '../../platform/ids/public-id';
import { element, xmlDocument } from '../feeds/xml';
import { oneLine } from '../one-line';
import { verdictAddress } from '../pages/verdict/verdict-address';
import { shorten } from '../shorten';
import { type EmbeddedVersion, embeddedWords } from './embedded-version';

/** A page of this service that can be shown elsewhere. */
export interface EmbeddablePage {
  claimId: string;
  /** Absent: the newest version. */
  number?: number;
}

const PATH = /^\/claims\/(clm_[0-9a-f]{32})(?:\/v\/([1-9]\d{0,8}))?\/?$/;

/** The claim or version that an address of this service names; null for any other address. */
export function embeddablePage(address: string, origin: string): EmbeddablePage | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol) || host !== new URL(origin).host || searchParams.has('asOf')) return null;
  const [, id = '', number] = PATH.exec(pathname) ?? [];
  const claimId = fromPublicId('clm', id);
  return claimId === null ? null : { claimId, ...(number !== undefined && { number: Number(number) }) };
}

/** How much room there is, in pixels. */
export interface Room {
  width?: number;
  height?: number;
}

const WIDTH = 480;

/** The size of a card: the narrower, the higher. */
export function cardSize({ width: most = WIDTH, height = Number.POSITIVE_INFINITY }: Room): Required<Room> {
  const width = Math.min(WIDTH, most);
  const needed = width >= 440 ? 250 : width >= 300 ? 320 : 440;
  return { width, height: Math.min(needed, height) };
}

interface FrameProps {
  origin: string;
  page: EmbeddablePage;
  title: string;
  size: Required<Room>;
}

/** The frame as it is pasted into another page. It runs no script, and may open links only. */
export const frameHtml = ({ origin, page, title, size }: FrameProps): string =>
  render(
    <iframe
      src={`${origin}/embed${verdictAddress(page.claimId, page.number)}`}
      title={title}
      width={size.width}
      height={size.height}
      style="border:0;max-width:100%"
      loading="lazy"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    />,
  );

/** A card as oEmbed 1.0 describes it: type `rich`. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
}

const LONGEST_TITLE = 200;
const CACHE_SECONDS = 3600;

export function oembedOf(version: EmbeddedVersion, page: EmbeddablePage, origin: string, room: Room): Oembed {
  const size = cardSize(room);
  const title = shorten(oneLine(`${embeddedWords(version.step)}: ${version.claim ?? ''}`), LONGEST_TITLE);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: deskSettings().organisation.name,
    provider_url: `${origin}/`,
    cache_age: CACHE_SECONDS,
    html: frameHtml({ origin, page, title, size }),
    ...size,
  };
}

export const OEMBED_FORMATS = {
  json: { type: 'application/json; charset=utf-8', write: (oembed: Oembed): string => JSON.stringify(oembed) },
  xml: {
    type: 'text/xml; charset=utf-8',
    write: (oembed: Oembed): string =>
      xmlDocument(
        element('oembed', {}, ...Object.entries(oembed).map(([name, value]) => element(name, {}, String(value)))),
      ),
  },
} as const;
