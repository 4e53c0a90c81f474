import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';

interface LetterFrameProps {
  title: string;
  unsubscribeUrl: string;
  children: ComponentChildren;
}

/** A mail as HTML: text and links, in the colours of whoever reads it. What comes from data is escaped. */
export const letterHtml = ({ title, unsubscribeUrl, children }: LetterFrameProps): string =>
  `<!doctype html>${render(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
      </head>
      <body style="font-family: system-ui, sans-serif; line-height: 1.5; max-width: 40em; padding: 1em; overflow-wrap: anywhere">
        <h1 style="font-size: 1.25em">{title}</h1>
        {children}
        <hr />
        <p>
          <a href={unsubscribeUrl}>Stop these e-mails</a>
        </p>
      </body>
    </html>,
  )}\n`;

/** The same as plain text. */
export const letterText = (paragraphs: string[], unsubscribeUrl: string): string =>
  `${[...paragraphs, `-- \nStop these e-mails: ${unsubscribeUrl}`].join('\n\n')}\n`;
