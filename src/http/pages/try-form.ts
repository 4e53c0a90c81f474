import { HttpException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ProblemException } from '../problems/problem-exception';
import { cleanText } from './format/clean-text';

/** What the person typed, and what is wrong with it. */
export interface FormErrors {
  status: number;
  /** About the form as a whole; null where fields say it. */
  message: string | null;
  /** By the name of the field. */
  fields: Partial<Record<string, string>>;
  typed: Record<string, string>;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const cleaned = (value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);

const typedIn = (body: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => !/password|current/i.test(name))
      .map(([name, value]) => [name, cleanText(textOf(value))]),
  );

/**
 * Takes a form as the API takes the same in JSON: checks it against the class of the request, then writes. What the person typed comes
 * back with the errors, passwords excepted.
 * @param wordings better words for people than the check's own, by the name of the field
 */
export async function tryForm<Dto extends object, Done>(
  request: new () => Dto,
  body: Record<string, unknown>,
  wordings: Partial<Record<string, string>>,
  write: (dto: Dto) => Promise<Done>,
): Promise<{ done: Done } | { errors: FormErrors }> {
  const given = Object.fromEntries(
    Object.entries(body)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, cleaned(value)]),
  );
  const dto = plainToInstance(request, given);
  const complaints = validateSync(dto, { whitelist: true, stopAtFirstError: true });
  const failed = (status: number, message: string | null, fields: FormErrors['fields']) => ({
    errors: { status, message, fields, typed: typedIn(body) },
  });
  if (complaints.length > 0) {
    const worded = complaints.map(({ property, constraints = {} }) => [
      property,
      wordings[property] ?? Object.values(constraints)[0] ?? 'is not valid',
    ]);
    return failed(422, null, Object.fromEntries(worded));
  }
  try {
    return { done: await write(dto) };
  } catch (error) {
    if (!(error instanceof HttpException) || error.getStatus() >= 500) throw error;
    const found = error instanceof ProblemException ? (error.errors ?? []) : [];
    const fields = found.map(({ pointer = '', detail }) => [pointer.slice(1), wordings[pointer.slice(1)] ?? detail]);
    return failed(error.getStatus(), found.length === 0 ? error.message : null, Object.fromEntries(fields));
  }
}
