import type { DataSource } from 'typeorm';
import { type Actor, historyActor } from '../../../access/actor';
import { createKey } from '../../../access/keys/create-key';
import { revokeKey } from '../../../access/keys/revoke-key';
import { invalidMember, notFound, ProblemException } from '../../problems/problem-exception';
import { requirePerson } from '../../require-person';
import type { KeyDto, KeyWithTokenDto } from './key.dto';
import type { CreateKeyDto, RevokeKeyDto } from './key-requests.dto';
import { getKey } from './keys.view';

/** Whose keys somebody may see and revoke: their own; null, everybody's, for admins. */
export const keyOwnerFor = (actor: Actor): string | null =>
  actor.permissions.has('admin') ? null : requirePerson(actor);

const notYours = (scopes: readonly string[]): ProblemException =>
  new ProblemException('not-permitted', `You may not do this yourself: ${scopes.join(', ')}.`);

/** A key for the person who asks. @throws ProblemException `not-permitted` for scopes beyond one's own, `validation-failed` */
export async function addKey(database: DataSource, body: CreateKeyDto, actor: Actor): Promise<KeyWithTokenDto> {
  const personId = requirePerson(actor);
  // A key makes no key that may do more than itself.
  const beyond = body.scopes.filter((scope) => !actor.permissions.has(scope));
  if (beyond.length > 0) throw notYours(beyond);
  const expiresAt = body.expiresAt === undefined ? null : new Date(body.expiresAt);
  if (expiresAt && expiresAt.getTime() <= Date.now()) throw invalidMember('/expiresAt', 'expiresAt is over already');
  const { name, scopes } = body;
  const by = { madeBy: actor.keyId, actor: historyActor(actor) };
  const created = await createKey(database, { personId, name, scopes, expiresAt, ...by });
  switch (created.outcome) {
    case 'person_not_found':
      throw notFound('person');
    case 'beyond_role':
      throw notYours(created.scopes);
    case 'outlives_maker':
      throw invalidMember(
        '/expiresAt',
        `expiresAt is later than the end of the key that you send, ${created.makerExpiresAt.toISOString()}`,
      );
    case 'maker_revoked':
      throw new ProblemException('conflict', 'The key that you send was revoked.');
    case 'created':
      return { ...(await getKey(database, created.keyId, personId)), token: created.token };
  }
}

/** @throws ProblemException `not-found`, also for the key of somebody else, and `conflict` for one that is revoked */
export async function endKey(
  database: DataSource,
  keyId: string,
  { reason }: RevokeKeyDto,
  actor: Actor,
): Promise<KeyDto> {
  const ownedBy = keyOwnerFor(actor);
  const outcome = await revokeKey(database, { keyId, ownedBy, reason, actor: historyActor(actor) });
  if (outcome === 'not_found') throw notFound('key');
  if (outcome === 'revoked_before') throw new ProblemException('conflict', 'The key was revoked before.');
  return getKey(database, keyId, ownedBy);
}
