import type { PipeTransform } from '@nestjs/common';
import { fromPublicId, type PublicIdPrefix } from '../../../platform/ids/public-id';
import { ProblemException } from '../../problems/problem-exception';

/** Turns the public id in a path into the uuid; answers `malformed-id` for anything else. */
export class PublicIdPipe implements PipeTransform<string, string> {
  constructor(private readonly prefix: PublicIdPrefix) {}

  transform(text: string): string {
    const uuid = fromPublicId(this.prefix, text);
    if (uuid === null) {
      throw new ProblemException('malformed-id', `An id here is ${this.prefix}_ and 32 lower-case hex digits.`);
    }
    return uuid;
  }
}
