import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../access/allow';
import { PROBLEM_CATALOGUE, PROBLEM_CODES, type ProblemCode } from './problem-catalogue';
import { notFound } from './problem-exception';

interface ProblemMeaning {
  code: ProblemCode;
  status: number;
  title: string;
  meaning: string;
}

const describe = (code: ProblemCode): ProblemMeaning => ({ code, ...PROBLEM_CATALOGUE[code] });

/** What the `type` of a problem leads to. */
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  @Get()
  @Allow('public')
  list(): ProblemMeaning[] {
    return PROBLEM_CODES.map(describe);
  }

  @Get(':code')
  @Allow('public')
  one(@Param('code') code: string): ProblemMeaning {
    const known = PROBLEM_CODES.find((candidate) => candidate === code);
    if (!known) throw notFound('problem code');
    return describe(known);
  }
}
