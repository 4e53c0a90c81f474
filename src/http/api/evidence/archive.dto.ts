import { ApiProperty } from '@nestjs/swagger';
import { EvidenceArchive } from './evidence.dto';

/** What an address held when it was cited. */
export class ArchiveDto extends EvidenceArchive {
  @ApiProperty({ example: 'https://registry.example/records/17' })
  url: string;
  @ApiProperty({ example: 'Register of injuries' })
  title: string;
  @ApiProperty({ description: 'Clean text', example: 'Injured: 7' })
  body: string;
}
