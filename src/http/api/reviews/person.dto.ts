import { ApiProperty } from '@nestjs/swagger';
import { IdProperty } from '../docs/properties';

/** Somebody who works here. */
export class PersonSummary {
  @IdProperty('per')
  id: string;
  @ApiProperty({ example: 'Ada Reviewer' })
  name: string;
}
