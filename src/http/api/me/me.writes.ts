import type { DataSource } from 'typeorm';
import { type Actor, historyActor } from '../../../access/actor';
import { changePassword } from '../../../access/people/change-password';
import { setKeyboardShortcuts } from '../../../access/people/set-preferences';
import { invalidMember, ProblemException } from '../../problems/problem-exception';
import { requirePerson } from '../../require-person';
import type { ChangePasswordDto, MeDto, PreferencesDto } from './me.dto';
import { getMe } from './me.view';

/** @throws ProblemException `sign-in-required` */
export async function setOwnPreferences(
  database: DataSource,
  { keyboardShortcuts }: PreferencesDto,
  actor: Actor,
): Promise<MeDto> {
  await setKeyboardShortcuts(database, requirePerson(actor), keyboardShortcuts);
  return getMe(database, actor);
}

/** @throws ProblemException `validation-failed` for a wrong current password, `too-many-attempts` after some of them */
export async function changeOwnPassword(
  database: DataSource,
  { current, password }: ChangePasswordDto,
  actor: Actor,
): Promise<MeDto> {
  const personId = requirePerson(actor);
  const { sessionId } = actor;
  const changed = await changePassword(database, {
    personId,
    current,
    password,
    sessionId,
    actor: historyActor(actor),
  });
  if (changed.outcome === 'too_many')
    throw new ProblemException('too-many-attempts', `Try again in ${changed.seconds} seconds.`);
  if (changed.outcome === 'wrong_password') throw invalidMember('/current', 'current is not your password');
  return getMe(database, actor);
}
