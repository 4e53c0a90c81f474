import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../../../access/allow';
import { assetFile } from './asset-files';

/** The style sheet, the icon and htmx, served from memory under addresses that change with their bytes. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Allow('public')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  show(@Param('name') name: string): StreamableFile {
    const file = assetFile(name);
    if (!file) throw new NotFoundException();
    return new StreamableFile(file.body, { type: file.type, length: file.body.length });
  }
}
