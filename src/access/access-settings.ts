import type { AccessSettings } from '../platform/config/access-settings';
import { readRateLimits } from '../platform/config/rate-limits';

export const ACCESS_SETTINGS = Symbol('access settings');

/** A service of its own on this machine: nobody reads without signing in. */
export const DEFAULT_ACCESS: AccessSettings = {
  open: false,
  url: null,
  proxies: [],
  secret: null,
  oidc: null,
  limits: readRateLimits({}),
};
