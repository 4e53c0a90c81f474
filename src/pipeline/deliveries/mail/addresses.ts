/** Where the links of mails lead. */
export const confirmationAddress = (origin: string, token: string): string => `${origin}/mail/confirmations/${token}`;
export const subscriptionAddress = (origin: string, token: string): string => `${origin}/mail/subscriptions/${token}`;
