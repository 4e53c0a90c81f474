import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception';

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Writes to the API are JSON: a form or script of another site cannot send that without asking first. */
export async function requireJson(request: FastifyRequest): Promise<void> {
  const isWrite = request.url.startsWith('/api/') && !WITHOUT_BODY.has(request.method);
  // Without a route the answer is 404 or 405, whatever was sent.
  if (!isWrite || request.is404 || isBareDelete(request)) return;
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) {
    throw new ProblemException('unsupported-media-type', 'Send the body with Content-Type: application/json.');
  }
}

/** DELETE needs no body; no form sends one, and a script of another site has to ask first. */
const isBareDelete = ({ method, headers }: FastifyRequest): boolean =>
  method === 'DELETE' && headers['content-type'] === undefined;
