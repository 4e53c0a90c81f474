import { ApiProperty } from '@nestjs/swagger';
import { IsText } from '../requests/is-text';

export class AddAliasDto {
  @ApiProperty({ description: 'Kept in lower case', minLength: 1, maxLength: 200, example: 'the harbour town' })
  @IsText(200)
  alias: string;
}
