import { ApiProperty } from '@nestjs/swagger';

/** What is left of a verdict version whose words were taken out, and why. */
export class ProblemRedaction {
  @ApiProperty({ example: 2 })
  number: number;
  @ApiProperty({ description: 'When the version was written', example: '2026-03-02T09:30:00.000000Z' })
  createdAt: string;
  @ApiProperty({ description: 'Hash of the content it had, as the chain keeps it', example: 'c0ffee00'.repeat(8) })
  content: string;
  @ApiProperty({ description: 'When the words were taken out', example: '2026-05-04T08:00:00.000000Z' })
  at: string;
  @ApiProperty({ example: 'Ordered by a court: the name of a witness.' })
  reason: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the order is known by', example: '324 O 1/26' })
  reference: string | null;
}
