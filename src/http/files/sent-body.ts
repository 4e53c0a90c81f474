import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestValidationPipe } from '../api/requests/request-validation.pipe';
import { SentFile } from './sent-file';

const Sent = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => context.switchToHttp().getRequest<FastifyRequest>().body,
);

@Injectable()
class FileOrJson implements PipeTransform {
  private readonly json = new RequestValidationPipe();

  constructor(private readonly request: Type) {}

  transform(value: unknown): unknown {
    return value instanceof SentFile ? value : this.json.transform(value, { type: 'body', metatype: this.request });
  }
}

/** The parameter of a handler that takes a file, or JSON of this class. */
export const FileOr = (request: Type): ParameterDecorator => Sent(new FileOrJson(request));
