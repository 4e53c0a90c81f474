/** Name of the cookie on plain HTTP, as on this machine. */
export const SESSION_COOKIE = 'touchstone_session';

/** Whether cookies may be sent over TLS only. */
export const isSecure = (url: string | null): boolean => url?.startsWith('https:') ?? false;

/** `__Host-` binds a cookie to this very host and to TLS: no other name under the same domain can set it. */
export const cookiePrefix = (url: string | null): string => (isSecure(url) ? '__Host-' : '');

export const sessionCookieFor = (url: string | null): string => `${cookiePrefix(url)}${SESSION_COOKIE}`;
