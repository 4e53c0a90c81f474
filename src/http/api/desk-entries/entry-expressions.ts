import { instantOf, jsonOf, publicIdOf } from '../sql-expressions';

/** SQL for who `alias` of `people` is. */
export const personOf = (alias: string): string =>
  jsonOf({ id: publicIdOf('per', `${alias}.id`), name: `${alias}.name` });

/** SQL for the claim `c` of an entry. */
export const CLAIM_OF_ENTRY = jsonOf({ id: publicIdOf('clm', 'c.id'), text: 'c.text' });

/** Members that all entries `e` have. */
export const ENTRY_MEMBERS = {
  claim: CLAIM_OF_ENTRY,
  state: 'e.state',
  revision: 'e.revision',
  createdAt: instantOf('e.created_at'),
  closedAt: instantOf('e.closed_at'),
};
