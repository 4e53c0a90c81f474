import type { AccessSettings } from '../platform/config/access-settings';

export const ACCESS_SETTINGS = Symbol('access settings');

/** A service of its own on this machine: nobody reads without signing in. */
export const DEFAULT_ACCESS: AccessSettings = { open: false, url: null, proxies: [], secret: null, oidc: null };
