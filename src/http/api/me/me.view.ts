import type { Actor } from '../../../access/actor';
import { firstRow, type Sql } from '../../../platform/database/rows';
import { toPublicId } from '../../../platform/ids/public-id';
import { requirePerson } from '../../require-person';
import { getPerson } from '../people/people.view';
import type { MeDto } from './me.dto';

/** @throws ProblemException `sign-in-required` */
export async function getMe(sql: Sql, actor: Actor): Promise<MeDto> {
  const personId = requirePerson(actor);
  const set = await firstRow<{ on: boolean }>(sql, `SELECT keyboard_shortcuts AS on FROM people WHERE id = $1`, [
    personId,
  ]);
  return {
    person: await getPerson(sql, personId, true),
    key: actor.keyId === null ? null : toPublicId('key', actor.keyId),
    permissions: [...actor.permissions],
    keyboardShortcuts: set?.on ?? true,
  };
}
