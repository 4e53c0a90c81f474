interface CatalogueEntry {
  status: number;
  title: string;
  /** What it means and what to do about it, for the page the problem type leads to. */
  meaning: string;
}

/** Every error the service answers. The code is stable; titles and meanings may be reworded. */
export const PROBLEM_CATALOGUE = {
  'malformed-request': {
    status: 400,
    title: 'The request could not be read',
    meaning:
      'The body is not the JSON its content type announces, or the address is not well formed. Nothing was changed.',
  },
  'malformed-id': {
    status: 400,
    title: 'Not an id of this kind',
    meaning: 'Ids are a prefix that names the kind, an underscore and 32 lower-case hex digits, for example clm_0193….',
  },
  'invalid-query': {
    status: 400,
    title: 'A query parameter is not valid',
    meaning:
      'The list `errors` names each parameter. Unknown parameters are refused, so that a misspelt filter is noticed.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is not valid',
    meaning: 'Cursors are opaque and belong to the list that gave them. Start again without a cursor.',
  },
  'idempotency-key-invalid': {
    status: 400,
    title: 'Not a key for sending again',
    meaning:
      'An Idempotency-Key is 1 to 255 visible ASCII characters without a space, best a random UUID; send it once.',
  },
  'sign-in-required': {
    status: 401,
    title: 'Sign in first',
    meaning:
      'Nobody is signed in, or the key that was sent does not work (the detail says why). Send `Authorization: Bearer tsk_…`, or sign in at /sign-in.',
  },
  'not-permitted': {
    status: 403,
    title: 'Not permitted',
    meaning:
      'The detail names the role that may do this. A machine key is limited to its scopes, and to what its owner may.',
  },
  'cross-site-request': {
    status: 403,
    title: 'Sent from another site',
    meaning:
      'A browser that is signed in may change something only from a page of this service: Sec-Fetch-Site or Origin has to say so. Scripts send a machine key instead.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning: 'No such address, or nothing with this id.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The address exists, but not for this method. The header Allow lists the methods it takes.',
  },
  conflict: {
    status: 409,
    title: 'In conflict with what is stored',
    meaning:
      'The same thing exists already, or the row is in a state that does not allow this. Read it again and decide.',
  },
  'request-in-flight': {
    status: 409,
    title: 'The same request is being carried out',
    meaning:
      'A request with this Idempotency-Key is not answered yet. Send it again after the number of seconds in Retry-After, with the same key.',
  },
  'answer-not-kept': {
    status: 409,
    title: 'Done before, and its answer is gone',
    meaning:
      'The request with this Idempotency-Key was carried out; it is not done again. Its answer was lost when the service failed, or held a secret that is shown once. The header Location, where there is one, leads to what was made.',
  },
  'review-held': {
    status: 409,
    title: 'Somebody else is working on it',
    meaning: 'The members `holder` and `until` say who, and how long the reservation lasts. Take another claim.',
  },
  'action-not-allowed': {
    status: 409,
    title: 'Not possible in this state',
    meaning: 'The member `allowed` lists what can be done with a claim in the state it is in.',
  },
  'version-redacted': {
    status: 410,
    title: 'Redacted',
    meaning:
      'The words of this version were taken out, and the member `redaction` says why. Its number, time and hashes stay, so that the chain of the claim can still be verified.',
  },
  'revision-stale': {
    status: 412,
    title: 'Changed since you read it',
    meaning:
      'If-Match names an older revision, or no revision of this. The member `review` (of a draft: `draft`; of anything else: `current`) is what it is now: look at the change and send again with its revision.',
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    meaning: 'A request body may hold 16 MB of JSON, an article 5 MB of text, a file that is imported 256 MB.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    meaning: 'A part of the address is longer than any id or name the service gives out.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Send JSON',
    meaning:
      'Writes take `Content-Type: application/json` only, imports a file besides. This also keeps forms on other sites out.',
  },
  'misdirected-request': {
    status: 421,
    title: 'Not a host this service answers for',
    meaning: 'The Host header names another host than this machine, HOST or TOUCHSTONE_URL.',
  },
  'validation-failed': {
    status: 422,
    title: 'The body is not valid',
    meaning:
      'The list `errors` points at each member (JSON Pointer) and says what is wrong. Unknown members are refused.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The key belongs to another request',
    meaning:
      'An Idempotency-Key stands for one request: method, address, If-Match and body. Send the other request with another key.',
  },
  'article-empty': {
    status: 422,
    title: 'The article has no text',
    meaning: 'Nothing is left once navigation and markup are taken away.',
  },
  'article-binary': {
    status: 422,
    title: 'The article is not text',
    meaning: 'The bytes are no text in any encoding that is understood.',
  },
  'article-not-text': {
    status: 422,
    title: 'Neither HTML nor text',
    meaning: 'The address answers with another media type, for example a picture or a PDF.',
  },
  'article-bad-address': {
    status: 422,
    title: 'Not an address that can be fetched',
    meaning: 'Only http and https addresses without a password are fetched.',
  },
  'article-private-address': {
    status: 422,
    title: 'A private address',
    meaning: 'Addresses inside private networks are never fetched, whatever name leads to them.',
  },
  'article-unreachable': {
    status: 422,
    title: 'The address could not be fetched',
    meaning: 'The server did not answer in time or answered with an error. The detail says which.',
  },
  'article-bad-front-matter': {
    status: 422,
    title: 'The front matter is not valid',
    meaning: 'The lines between the first two --- of the Markdown are not YAML.',
  },
  'revision-required': {
    status: 428,
    title: 'Say which revision you have seen',
    meaning:
      'Writes to the review of a claim take the ETag that was read: `If-Match: "r3"`. A draft has one of its own: "d2", "d0" before the first; `*` is not enough. So have evidence ("e1"), contradictions ("c1"), questions ("q1"), and comments and entries of the desk ("n1").',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    meaning: 'Try again after the number of seconds in Retry-After.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning:
      'A key, a person or a network has asked more in a minute than it may. Nothing was changed. Try again after the number of seconds in Retry-After; RateLimit-Policy says how much is allowed.',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong here',
    meaning: 'A defect of the service. Quote request_id when you report it.',
  },
  'format-not-offered': {
    status: 501,
    title: 'Not in this format',
    meaning: 'oEmbed answers as JSON and as XML: `format=json` or `format=xml`.',
  },
  overloaded: {
    status: 503,
    title: 'Too much to do',
    meaning:
      'More was asked than this process can answer in time. Nothing was changed. Try again after the number of seconds in Retry-After.',
  },
  'service-unavailable': {
    status: 503,
    title: 'The database is away',
    meaning: 'Nothing was changed. Try again after the number of seconds in Retry-After.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof PROBLEM_CATALOGUE;

export const PROBLEM_CODES = Object.keys(PROBLEM_CATALOGUE) as ProblemCode[];
