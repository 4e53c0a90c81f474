import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { assetFile } from './asset-files';

/** The style sheet, the icon and htmx, served from memory under addresses that change with their bytes. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':name')
  // A page that says that there is too much to do, or no database, has to look like one.
  @RouteConfig({ permission: 'public', anonymous: true, uncounted: true, unshed: true })
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  show(@Param('name') name: string): StreamableFile {
    const file = assetFile(name);
    if (!file) throw new NotFoundException();
    return new StreamableFile(file.body, { type: file.type, length: file.body.length });
  }
}
