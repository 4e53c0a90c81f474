import type { PipeTransform } from '@nestjs/common';
import { ProblemException } from '../../problems/problem-exception';

/** The number of a version in a path: 1 to 999,999,999. */
export class NumberPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new ProblemException('malformed-id', 'Versions are numbered 1, 2, 3 ….');
    return Number(text);
  }
}
