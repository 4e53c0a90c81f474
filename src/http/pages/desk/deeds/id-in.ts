import { fromPublicId, type PublicIdPrefix, toPublicId } from '../../../../platform/ids/public-id';

/** The public id in what a person pasted: the id itself, or the address of a page; as it is where there is none. */
export function idIn(prefix: PublicIdPrefix, pasted: unknown): string {
  const text = typeof pasted === 'string' ? pasted.trim() : '';
  const ids = text.match(new RegExp(`${prefix}_[0-9a-f]{32}`, 'g')) ?? [];
  const uuid = fromPublicId(prefix, ids.at(-1) ?? '');
  return uuid === null ? text : toPublicId(prefix, uuid);
}
