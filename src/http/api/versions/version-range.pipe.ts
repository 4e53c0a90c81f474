import type { PipeTransform } from '@nestjs/common';
import { ProblemException } from '../../problems/problem-exception';

/** Numbers of the two versions that are compared. */
export interface VersionRange {
  from: number;
  to: number;
}

/** "3..5", either way round; null for anything else. */
export function readRange(text: string): VersionRange | null {
  const [, from, to] = /^([1-9]\d{0,8})\.\.([1-9]\d{0,8})$/.exec(text) ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) };
}

/** Which versions a path compares; answers `malformed-id` for anything that names no two of them. */
export class VersionRangePipe implements PipeTransform<string, VersionRange> {
  transform(text: string): VersionRange {
    const range = readRange(text);
    if (!range)
      throw new ProblemException('malformed-id', 'Name two versions with two points between them, like 1..3.');
    return range;
  }
}
