import { Body, Get, Post, Put } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeOne, DescribeWrite } from '../docs/endpoint-docs';
import { ChangePasswordDto, MeDto, PreferencesDto } from './me.dto';
import { getMe } from './me.view';
import { changeOwnPassword, setOwnPreferences } from './me.writes';

@ApiController('me')
export class MeController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @DescribeOne({
    summary: 'Who am I?',
    description: 'The person a session or key stands for, and what this request may do.',
    answer: MeDto,
  })
  me(@CurrentActor() actor: Actor): Promise<MeDto> {
    return getMe(this.database, actor);
  }

  @Put('preferences')
  @Allow('read')
  @DescribeWrite({
    summary: 'Set how pages behave for me',
    description: 'Single-letter commands on pages, on or off.',
    answer: MeDto,
    status: 200,
  })
  setPreferences(@Body() body: PreferencesDto, @CurrentActor() actor: Actor): Promise<MeDto> {
    return setOwnPreferences(this.database, body, actor);
  }

  @Post('password-changes')
  @Allow('read')
  @DescribeWrite({
    summary: 'Change my password',
    description: 'Takes the current one, and ends every other session.',
    answer: MeDto,
    problems: ['too-many-attempts'],
    status: 200,
  })
  changePassword(@Body() body: ChangePasswordDto, @CurrentActor() actor: Actor): Promise<MeDto> {
    return changeOwnPassword(this.database, body, actor);
  }
}
