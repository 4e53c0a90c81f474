import { HttpException } from '@nestjs/common';
import { PROBLEM_CATALOGUE, type ProblemCode } from './problem-catalogue';

/** One thing wrong with a request: a JSON Pointer into the body, or the name of a query parameter. */
export interface ProblemError {
  pointer?: string;
  parameter?: string;
  detail: string;
}

/** Thrown anywhere under `http`; the problem filter writes it down as RFC 9457 says. */
export class ProblemException extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors?: ProblemError[],
  ) {
    super(detail, PROBLEM_CATALOGUE[code].status);
  }
}

export const notFound = (what: string): ProblemException =>
  new ProblemException('not-found', `There is no such ${what}.`);

/** A member of the body that validation by itself could not refuse. */
export const invalidMember = (pointer: string, detail: string): ProblemException =>
  new ProblemException('validation-failed', `${detail[0]?.toUpperCase() ?? ''}${detail.slice(1)}.`, [
    { pointer, detail },
  ]);
