import { Webhook } from 'standardwebhooks';

/** What is signed, and with what. */
export interface SignedNotice {
  /** msg_…, the same on every attempt. */
  id: string;
  /** Of the attempt. */
  at: Date;
  /** The exact bytes of the body. */
  body: string;
  /** "whsec_…": the secret, and for a while the one before it. */
  secrets: readonly string[];
}

/** The three headers of Standard Webhooks 1.0, with one signature a secret. */
export const noticeHeaders = ({ id, at, body, secrets }: SignedNotice): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});
