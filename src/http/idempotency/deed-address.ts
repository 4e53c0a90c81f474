import { type PublicIdPrefix, toPublicId } from '../../platform/ids/public-id';

/** Where the API shows what the history calls by these names. */
const PLACES: Readonly<Record<string, [prefix: PublicIdPrefix, collection: string]>> = {
  article: ['art', 'articles'],
  citation: ['cit', 'citations'],
  claim: ['clm', 'claims'],
  comment: ['cmt', 'comments'],
  contradiction: ['con', 'contradictions'],
  correction: ['cor', 'corrections'],
  delivery: ['dlv', 'deliveries'],
  entity: ['ent', 'entities'],
  error_report: ['err', 'error-reports'],
  evidence: ['evd', 'evidence'],
  key: ['key', 'keys'],
  person: ['per', 'people'],
  publisher: ['pub', 'publishers'],
  question: ['qst', 'questions'],
  reply_request: ['rep', 'reply-requests'],
  suggestion: ['sug', 'suggestions'],
  webhook: ['whk', 'webhooks'],
};

/** The address of what a deed was done to; null where it has none of its own. */
export function deedAddress(kind: string, id: string): string | null {
  const place = PLACES[kind];
  return place ? `/api/v1/${place[1]}/${toPublicId(place[0], id)}` : null;
}
