import { HttpException } from '@nestjs/common';
import { PROBLEM_CATALOGUE, type ProblemCode } from './problem-catalogue';
import type { ProblemRedaction } from './problem-redaction';

/** One thing wrong with a request: a JSON Pointer into the body, or the name of a query parameter. */
export interface ProblemError {
  pointer?: string;
  parameter?: string;
  detail: string;
}

/** What some problems say besides: extension members of RFC 9457. */
export interface ProblemMembers {
  /** How the review stands now. */
  review?: object;
  /** The draft as it is stored. */
  draft?: object;
  /** How another row stands now. */
  current?: object;
  /** Who has the claim. */
  holder?: { id: string; name: string };
  /** What is left of a version without words. */
  redaction?: ProblemRedaction;
  /** Until when they have it, RFC 3339. */
  until?: string;
  /** Actions that are possible instead. */
  allowed?: string[];
}

/** Thrown anywhere under `http`; the problem filter writes it down as RFC 9457 says. */
export class ProblemException extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors?: ProblemError[],
    readonly members: ProblemMembers = {},
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
