import { randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret as Standard Webhooks writes it: "whsec_" and 256 random bits in base64. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(BYTES).toString('base64')}`;
