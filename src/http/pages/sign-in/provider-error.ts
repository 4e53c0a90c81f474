const REASONS: Record<string, string> = {
  account_not_linked: 'Your organisation has not verified this e-mail address, so it cannot sign you in.',
  email_not_verified: 'Your organisation has not verified your e-mail address, so it cannot sign you in.',
  disabled: 'You were shut out. An admin can let you in again.',
  access_denied: 'The sign-in was broken off at your organisation.',
};

/** What to tell somebody whom the provider sent back without success; undefined where nothing went wrong. */
export function providerError(code: unknown): string | undefined {
  if (typeof code !== 'string') return undefined;
  return Object.hasOwn(REASONS, code) ? REASONS[code] : 'Your organisation could not sign you in. Please try again.';
}
