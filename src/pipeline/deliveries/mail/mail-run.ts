import type { Mailer } from './open-mailer';

/** What all letters of one run have in common. */
export interface MailRun {
  mailer: Mailer;
  /** "https://desk.example", for the links in them. */
  origin: string;
  /** Of the address they come from: their Message-IDs end in it. */
  domain: string;
  /** Seconds before each attempt. */
  schedule?: readonly number[] | undefined;
  /** For so long a letter is ours; longer than an attempt can take. */
  leaseSeconds: number;
  signal?: AbortSignal | undefined;
}
