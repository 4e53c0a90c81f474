import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ApiController } from '../api-controller';
import { DescribeList, DescribeOne, DescribeWrite, IdParam } from '../docs/endpoint-docs';
import type { ListPage } from '../lists/list-page';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { getPerson, listPeople } from './people.view';
import { ChangeRoleDto, CreatePersonDto, PersonListQuery, PersonReasonDto } from './people-requests.dto';
import { PersonDto, PersonWithPasswordDto } from './person.dto';
import { addPerson, giveRole, newPassword, shutOut } from './person.writes';

@ApiController('people')
export class PeopleController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('review')
  @DescribeList({
    summary: 'List people',
    description: 'Newest first. Admins see their e-mail addresses.',
    answer: PersonDto,
  })
  list(@Query() query: PersonListQuery, @CurrentActor() actor: Actor): Promise<ListPage<PersonDto>> {
    return listPeople(this.database, query, actor.permissions.has('admin'));
  }

  @Get(':id')
  @Allow('review')
  @IdParam('per')
  @DescribeOne({ summary: 'Read a person', description: 'With name and role.', answer: PersonDto })
  one(@Param('id', new PublicIdPipe('per')) id: string, @CurrentActor() actor: Actor): Promise<PersonDto> {
    return getPerson(this.database, id, actor.permissions.has('admin') || actor.personId === id);
  }

  @Post()
  @Allow('admin')
  @DescribeWrite({
    summary: 'Add a person',
    description: 'The first password is in the answer and nowhere else.',
    answer: PersonWithPasswordDto,
    problems: ['conflict'],
  })
  add(@Body() body: CreatePersonDto, @CurrentActor() actor: Actor): Promise<PersonWithPasswordDto> {
    return addPerson(this.database, body, actor);
  }

  @Post(':id/role-changes')
  @Allow('admin')
  @IdParam('per')
  @DescribeWrite({
    summary: 'Give another role',
    description: 'At once, for open sessions and keys too. The last admin stays one.',
    answer: PersonDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  changeRole(
    @Param('id', new PublicIdPipe('per')) id: string,
    @Body() body: ChangeRoleDto,
    @CurrentActor() actor: Actor,
  ): Promise<PersonDto> {
    return giveRole(this.database, id, body, actor);
  }

  @Post(':id/disablement')
  @Allow('admin')
  @IdParam('per')
  @DescribeWrite({
    summary: 'Shut a person out',
    description: 'Ends sessions and stops keys at once. What the person did stays.',
    answer: PersonDto,
    problems: ['malformed-id', 'not-found', 'conflict'],
    status: 200,
  })
  disable(
    @Param('id', new PublicIdPipe('per')) id: string,
    @Body() body: PersonReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<PersonDto> {
    return shutOut(this.database, id, true, body, actor);
  }

  @Post(':id/readmission')
  @Allow('admin')
  @IdParam('per')
  @DescribeWrite({
    summary: 'Let a person in again',
    description: 'With the role, password and keys there were.',
    answer: PersonDto,
    problems: ['malformed-id', 'not-found'],
    status: 200,
  })
  readmit(
    @Param('id', new PublicIdPipe('per')) id: string,
    @Body() body: PersonReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<PersonDto> {
    return shutOut(this.database, id, false, body, actor);
  }

  @Post(':id/password-resets')
  @Allow('admin')
  @IdParam('per')
  @DescribeWrite({
    summary: 'Give a new password',
    description: 'Ends all sessions of the person. The password is in the answer and nowhere else. Send `{}`.',
    answer: PersonWithPasswordDto,
    problems: ['malformed-id', 'not-found'],
  })
  resetPassword(
    @Param('id', new PublicIdPipe('per')) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<PersonWithPasswordDto> {
    return newPassword(this.database, id, actor);
  }
}
