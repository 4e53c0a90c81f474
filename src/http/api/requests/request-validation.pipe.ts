import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  type Type,
  type ValidationError,
  ValidationPipe,
} from '@nestjs/common';
import * as transformerPackage from 'class-transformer';
import * as validatorPackage from 'class-validator';
import { type ProblemError, ProblemException } from '../../problems/problem-exception';
import { structureProblem } from './structure-problem';

interface Complaint {
  path: string[];
  detail: string;
}

const complaintsOf = (errors: ValidationError[], above: string[] = []): Complaint[] =>
  errors.flatMap((error) => {
    const path = [...above, error.property];
    const own = Object.values(error.constraints ?? {}).map((detail) => ({ path, detail }));
    return [...own, ...complaintsOf(error.children ?? [], path)];
  });

// RFC 6901.
const pointerTo = (path: string[]): string =>
  path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const toBodyError = ({ path, detail }: Complaint): ProblemError => ({ pointer: pointerTo(path), detail });
const toQueryError = ({ path, detail }: Complaint): ProblemError => ({ parameter: path.join('.'), detail });

const refusal = (
  code: 'validation-failed' | 'invalid-query',
  complaints: Complaint[],
  toError: (complaint: Complaint) => ProblemError,
): ProblemException => {
  const found = complaints.map(toError);
  const named = found.map((error) => error.detail).join('; ');
  return new ProblemException(code, named === '' ? 'The request is not valid.' : `${named}.`, found);
};

const validation = (code: 'validation-failed' | 'invalid-query', toError: (complaint: Complaint) => ProblemError) =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    // Given here, the pipe need not look for them at run time.
    transformerPackage,
    validatorPackage,
    exceptionFactory: (errors) => refusal(code, complaintsOf(errors), toError),
  });

/** Validates bodies (422 with pointers) and queries (400 with parameter names); unknown members are refused in both. */
@Injectable()
export class RequestValidationPipe implements PipeTransform {
  private readonly body = validation('validation-failed', toBodyError);
  private readonly query = validation('invalid-query', toQueryError);
  /** Classes that are content with nothing: what was found once holds for every request that says nothing. */
  private readonly contentWithNothing = new WeakSet<Type>();

  private async validate(pipe: ValidationPipe, value: object, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (metatype === undefined || Object.keys(value).length > 0) return pipe.transform(value, metadata);
    if (this.contentWithNothing.has(metatype as Type)) return new (metatype as Type)();
    const valid: object | undefined = await pipe.transform(value, metadata);
    if (valid?.constructor === metatype) this.contentWithNothing.add(metatype as Type);
    return valid;
  }

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> | unknown {
    // A single parameter (`@Query('version')`) is checked where it is read.
    if (metadata.type === 'query') {
      if (metadata.data !== undefined || typeof value !== 'object' || value === null) return value;
      const odd = structureProblem(value);
      if (odd) throw refusal('invalid-query', [odd], toQueryError);
      return this.validate(this.query, value, metadata);
    }
    if (metadata.type !== 'body') return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new ProblemException('validation-failed', 'The body must be a JSON object.', [
        { pointer: '', detail: 'must be a JSON object' },
      ]);
    }
    const odd = structureProblem(value);
    if (odd) throw refusal('validation-failed', [odd], toBodyError);
    return this.validate(this.body, value, metadata);
  }
}
