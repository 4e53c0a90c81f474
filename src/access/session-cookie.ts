/** Name of the cookie on plain HTTP, as on this machine; see `cookieNameFor`. */
export const SESSION_COOKIE = 'touchstone_session';
