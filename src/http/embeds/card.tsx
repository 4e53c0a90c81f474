import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { RatingHolds } from '../../domain/workflow/rating';
import { oneLine } from '../one-line';
import { Dated } from '../pages/components/dated';
import { Icon, type IconName } from '../pages/components/icon';
import { verdictAddress } from '../pages/verdict/verdict-address';
import { shorten } from '../shorten';
import { CARD_STYLE } from './card-style';
import { type EmbeddedVersion, embeddedWords, newerThan } from './embedded-version';

const LONGEST_CLAIM = 180;
const LONGEST_WORDS = 60;

const ICONS: Record<RatingHolds, IconName> = { yes: 'check', partly: 'half', no: 'cross', unknown: 'question' };

interface FrameProps {
  title: string;
  /** The page that it stands for. */
  canonical: string | null;
  children: ComponentChildren;
}

const Frame = ({ title, canonical, children }: FrameProps) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{oneLine(title)}</title>
      {canonical !== null && <link rel="canonical" href={canonical} />}
      <style dangerouslySetInnerHTML={{ __html: CARD_STYLE }} />
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);

/** A link out of the frame: the page that shows the card stays where it is. */
const Out = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
  </a>
);

const Rated = ({ step }: Pick<EmbeddedVersion, 'step'>) => {
  const { outcome } = step;
  const withdrawn = outcome?.status === 'withdrawn';
  return (
    <p class={`rated rated-${outcome && !withdrawn ? outcome.holds : 'unknown'}`}>
      <Icon name={outcome && !withdrawn ? ICONS[outcome.holds] : 'warning'} />
      {shorten(embeddedWords(step), LONGEST_WORDS)}
    </p>
  );
};

const Card = ({ version, origin }: { version: EmbeddedVersion; origin: string }) => {
  const { claimId, pinned, step, claim, corrected } = version;
  const newer = newerThan(version);
  const page = `${origin}${verdictAddress(claimId, pinned ? step.number : undefined)}`;
  return (
    <Frame title={`Verdict: ${shorten(claim ?? 'redacted', LONGEST_WORDS)}`} canonical={page}>
      <Rated step={step} />
      <h1>{claim === null ? 'The words of this version were taken out.' : shorten(claim, LONGEST_CLAIM)}</h1>
      {newer && (
        <p class="newer">
          <Out href={`${origin}${verdictAddress(newer.claimId)}`}>
            {newer.claimId === claimId
              ? `Version ${newer.step.number} is newer`
              : 'Merged into another claim, which has a newer verdict'}
            : {shorten(embeddedWords(newer.step), LONGEST_WORDS)}
          </Out>
        </p>
      )}
      {corrected && <p class="newer">Corrected: the page says what was wrong.</p>}
      <p class="foot">
        Version {step.number} of <Dated iso={step.createdAt} /> · <Out href={page}>Read it on Touchstone</Out>
      </p>
    </Frame>
  );
};

/** A complete document of at most 10 KB that needs nothing else. */
export const renderCard = (version: EmbeddedVersion, origin: string): string =>
  `<!doctype html>${render(<Card version={version} origin={origin} />)}`;

/** What a frame shows whose address leads nowhere. */
export const renderNoCard = (): string =>
  `<!doctype html>${render(
    <Frame title="No such verdict" canonical={null}>
      <h1>There is no such verdict here.</h1>
      <p>Only published verdicts can be shown on other sites.</p>
    </Frame>,
  )}`;
