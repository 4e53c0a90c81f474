import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ProblemException } from '../../problems/problem-exception';
import { requirePerson } from '../../require-person';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { KeyDto, KeyWithTokenDto } from './key.dto';
import { addKey, endKey, keyOwnerFor } from './key.writes';
import { CreateKeyDto, KeyListQuery, RevokeKeyDto } from './key-requests.dto';
import { getKey, listKeys } from './keys.view';

@ApiController('keys')
export class KeysController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @DescribeList({
    summary: 'List machine keys',
    description: 'Your own, newest first, revoked ones included; for admins those of anybody.',
    answer: KeyDto,
  })
  list(@Query() query: KeyListQuery, @CurrentActor() actor: Actor): Promise<ListPage<KeyDto>> {
    const own = requirePerson(actor);
    const { person = own } = query;
    if (person !== own && !actor.permissions.has('admin'))
      throw new ProblemException('not-permitted', 'The keys of others are for the role admin.');
    return listKeys(this.database, person, query);
  }

  @Get(':id')
  @Allow('read')
  @IdParam('key')
  @DescribeOne({
    summary: 'Read a machine key',
    description: 'Without its secret, which is kept nowhere. The key of somebody else is found by admins only.',
    answer: KeyDto,
  })
  one(@Param('id', new PublicIdPipe('key')) id: string, @CurrentActor() actor: Actor): Promise<KeyDto> {
    return getKey(this.database, id, keyOwnerFor(actor));
  }

  @Post()
  @Allow('read')
  @DescribeWrite({
    summary: 'Make a machine key',
    description:
      'For yourself, with scopes that you have. A key made with a key ends with it. The token is in the answer and nowhere else.',
    problems: ['conflict'],
    answer: KeyWithTokenDto,
  })
  add(@Body() body: CreateKeyDto, @CurrentActor() actor: Actor): Promise<KeyWithTokenDto> {
    return addKey(this.database, body, actor);
  }

  @Post(':id/revocation')
  @Allow('read')
  @IdParam('key')
  @DescribeWrite({
    summary: 'Revoke a machine key',
    description:
      'At once and for good, and with it the keys that were made with it. The key of somebody else is found by admins only.',
    answer: KeyDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  revoke(
    @Param('id', new PublicIdPipe('key')) id: string,
    @Body() body: RevokeKeyDto,
    @CurrentActor() actor: Actor,
  ): Promise<KeyDto> {
    return endKey(this.database, id, body, actor);
  }
}
