import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

const DIRECTIVES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

const setHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
  // HSTS is for whoever terminates TLS in front of it: on 127.0.0.1 it would lock out plain HTTP.
  strictTransportSecurity: false,
  // `no-referrer`, its default, would have browsers hide the origin of our own forms.
  referrerPolicy: { policy: 'same-origin' },
});

function readHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => undefined,
  };
  setHeaders({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
}

/** What every answer tells browsers to refuse, made once: they are the same for all. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = readHeaders();
