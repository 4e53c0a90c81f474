import type { DataSource } from 'typeorm';
import { type Actor, historyActor } from '../../../access/actor';
import { resetPassword } from '../../../access/people/change-password';
import { changeRole } from '../../../access/people/change-role';
import { createPerson } from '../../../access/people/create-person';
import { randomPassword } from '../../../access/people/passwords';
import { setDisabled } from '../../../access/people/set-disabled';
import { notFound, ProblemException } from '../../problems/problem-exception';
import { getPerson } from './people.view';
import type { ChangeRoleDto, CreatePersonDto, PersonReasonDto } from './people-requests.dto';
import type { PersonDto, PersonWithPasswordDto } from './person.dto';

/** @throws ProblemException `conflict` for an address that somebody has */
export async function addPerson(
  database: DataSource,
  body: CreatePersonDto,
  actor: Actor,
): Promise<PersonWithPasswordDto> {
  const password = randomPassword();
  const created = await createPerson(database, { ...body, password, actor: historyActor(actor) });
  if (created.outcome === 'exists') throw new ProblemException('conflict', `Somebody has the address ${body.email}.`);
  return { ...(await getPerson(database, created.personId, true)), password };
}

async function settled(
  database: DataSource,
  personId: string,
  outcome: Awaited<ReturnType<typeof changeRole>>,
): Promise<PersonDto> {
  if (outcome === 'not_found') throw notFound('person');
  if (outcome === 'last_admin')
    throw new ProblemException('conflict', 'This is the last admin: make somebody else admin first.');
  return getPerson(database, personId, true);
}

/** @throws ProblemException `not-found`, and `conflict` for the last admin */
export async function giveRole(
  database: DataSource,
  personId: string,
  body: ChangeRoleDto,
  actor: Actor,
): Promise<PersonDto> {
  return settled(database, personId, await changeRole(database, { personId, ...body, actor: historyActor(actor) }));
}

/** @throws ProblemException `not-found`, and `conflict` for the last admin */
export async function shutOut(
  database: DataSource,
  personId: string,
  disabled: boolean,
  { reason }: PersonReasonDto,
  actor: Actor,
): Promise<PersonDto> {
  const outcome = await setDisabled(database, { personId, disabled, reason, actor: historyActor(actor) });
  return settled(database, personId, outcome);
}

/** @throws ProblemException `not-found` */
export async function newPassword(
  database: DataSource,
  personId: string,
  actor: Actor,
): Promise<PersonWithPasswordDto> {
  const password = await resetPassword(database, personId, historyActor(actor));
  if (password === null) throw notFound('person');
  return { ...(await getPerson(database, personId, true)), password };
}
