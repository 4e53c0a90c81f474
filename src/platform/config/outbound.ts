import type { MailSettings } from './mail-settings';

/** How the service meets the world when it calls somebody by itself. */
export interface Outbound {
  /** Under which address it is known: "https://desk.example", without a slash at the end. */
  origin: string;
  /** Addresses and subnets inside private networks to which notices may go; all others there are refused. */
  privateReceivers: string[];
  /** How it sends e-mail; null: it sends none. */
  mail: MailSettings | null;
}
