import type { FastifyRequest } from 'fastify';
import { FILE_TYPES, isFileType } from '../files/file-types';
import { ProblemException } from '../problems/problem-exception';
import { SAFE_METHODS } from './safe-methods';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Writes to the API are JSON, or a file where one is taken: a form or script of another site cannot send that without asking first. */
export async function requireJson(request: FastifyRequest): Promise<void> {
  const isWrite = request.url.startsWith('/api/') && !SAFE_METHODS.has(request.method);
  // Without a route the answer is 404 or 405, whatever was sent.
  if (!isWrite || request.is404 || isBare(request)) return;
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) {
    const { takesFile = false } = request.routeOptions.config;
    if (takesFile && isFileType(request.headers['content-type'])) return;
    const types = ['application/json', ...(takesFile ? FILE_TYPES : [])].join(', ');
    throw new ProblemException('unsupported-media-type', `Send the body with Content-Type: ${types}.`);
  }
}

/** PUT and DELETE may come without a body: no form sends them, and a script of another site has to ask first. */
const isBare = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'PUT' || method === 'DELETE') &&
  headers['content-type'] === undefined &&
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] ?? '0') === '0';
