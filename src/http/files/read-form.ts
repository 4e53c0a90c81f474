import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception';
import { keepFile, type SentFile } from './sent-file';

export interface SentForm {
  fields: Record<string, unknown>;
  /** The file that was chosen; its name is never looked at. */
  file: SentFile | 'too large' | null;
}

/** The fields of a form, and the file in it where it was sent in several parts. @throws ProblemException `malformed-request` */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) return { fields: (request.body as Record<string, unknown> | null) ?? {}, file: null };
  const form: SentForm = { fields: {}, file: null };
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') form.fields[part.fieldname] = part.value;
      else {
        const file = await keepFile(part.file);
        if (file) request.sentFiles?.push(file);
        // No file was chosen: browsers send an empty one.
        if (part.file.truncated) form.file = 'too large';
        else if (file && file.bytes > 0) form.file = file;
      }
    }
  } catch (error) {
    // Of the disk, not of what was sent.
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new ProblemException('malformed-request', 'The form cannot be read: send it again.');
  }
  return form;
}
