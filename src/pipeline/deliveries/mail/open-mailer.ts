import type { MailSettings } from '../../../platform/config/mail-settings';
import { reasonOf } from '../../../platform/reason-of';
import { isOneAddress, type Letter } from './letter';

/** How an attempt to send went. */
export type Posted =
  | { outcome: 'sent'; status: number | null }
  /** `permanent`: no attempt later will do better. */
  | { outcome: 'failed'; status: number | null; reason: string; permanent: boolean };

export interface Mailer {
  /** Never throws. */
  send(letter: Letter): Promise<Posted>;
  /** Says hello to the server, and signs in. @throws where it does not answer, or refuses */
  verify(): Promise<unknown>;
  close(): void;
}

/** Milliseconds until a server that does not answer counts as away. */
export interface Patience {
  connectMs: number;
  silenceMs: number;
}

const PATIENCE: Patience = { connectMs: 10_000, silenceMs: 30_000 };

/** What a server says for good about this letter (RFC 5321); a refused sign-in is the operator's to mend, so that it is tried again. */
const ABOUT_THE_LETTER = new Set(['EENVELOPE', 'EMESSAGE']);

/** A connection to the mail server, kept for several letters; close it after them. */
export async function openMailer(
  { smtpUrl, from }: MailSettings,
  { connectMs, silenceMs }: Patience = PATIENCE,
): Promise<Mailer> {
  // Loaded where mail is sent.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    dnsTimeout: connectMs,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, messageId, unsubscribeUrl }) {
      if (!isOneAddress(to))
        return { outcome: 'failed', status: null, reason: 'not one e-mail address', permanent: true };
      try {
        const { response } = await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          headers: {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
          },
        });
        return { outcome: 'sent', status: Number.parseInt(response, 10) || null };
      } catch (error) {
        return failure(error);
      }
    },
    verify: () => transport.verify(),
    close: () => transport.close(),
  };
}

function failure(error: unknown): Posted {
  const { code, responseCode = null } = error as { code?: string; responseCode?: number | null };
  const permanent = responseCode !== null && responseCode >= 500 && ABOUT_THE_LETTER.has(code ?? '');
  return { outcome: 'failed', status: responseCode, reason: reasonOf(error).slice(0, 500), permanent };
}
