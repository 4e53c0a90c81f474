import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception';
import { charsetOf, FILE_TYPES, isFileType, isForm } from './file-types';
import { keepFile, LARGEST_FILE } from './sent-file';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a file may be sent: as the body, or in a form of several parts. */
    takesFile?: boolean;
    /** Whether a form of several parts may be sent though nothing in it is read. */
    ignoresForm?: boolean;
  }
  interface FastifyRequest {
    /** Files that came with it, closed when it has been answered. */
    sentFiles?: { close(): Promise<void> }[];
  }
}

/** What a form of several parts may hold: a field is as long as the longest text, whose characters take up to four bytes. */
const FORM_LIMITS = {
  fileSize: LARGEST_FILE,
  files: 1,
  fields: 30,
  parts: 40,
  fieldNameSize: 100,
  fieldSize: 4_000_000,
};

const TOO_LARGE = `A file may have ${LARGEST_FILE / 1024 / 1024} MB: send it in parts, or use the command line.`;

/** Lets the routes that say so take files: nothing of them is held in memory. */
export async function takeFiles(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', refuseFiles);
  server.addHook('onRequest', closeFiles);
  await app.register(multipart, { limits: FORM_LIMITS, throwFileSizeLimit: false });
  server.addContentTypeParser([...FILE_TYPES], async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
    // Closing the connection is left to the answer, which would be lost otherwise.
    const file = await keepFile(
      payload.iterator({ destroyOnReturn: false }),
      charsetOf(request.headers['content-type']),
    );
    if (file === null) throw new ProblemException('payload-too-large', TOO_LARGE);
    request.sentFiles?.push(file);
    return file;
  });
}

/** Refuses a file where none is expected, in a form that is not read, or that is known to be too large, before it is read. */
async function refuseFiles({ headers, routeOptions, is404 }: FastifyRequest): Promise<void> {
  const contentType = headers['content-type'];
  const isFile = isFileType(contentType);
  if (is404 || (!isFile && !isForm(contentType))) return;
  if (!isFile && routeOptions.config.ignoresForm === true) return;
  if (routeOptions.config.takesFile !== true)
    throw new ProblemException('unsupported-media-type', 'No file is taken here.');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new ProblemException('unsupported-media-type', 'Send the file as it is, without Content-Encoding.');
  if (isFile && Number(headers['content-length'] ?? 0) > LARGEST_FILE)
    throw new ProblemException('payload-too-large', TOO_LARGE);
}

async function closeFiles(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const files: NonNullable<FastifyRequest['sentFiles']> = [];
  request.sentFiles = files;
  // Of a client that has gone away, too.
  reply.raw.once('close', () => {
    for (const file of files) void file.close();
  });
}
