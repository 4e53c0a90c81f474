import type { KeyDto } from '../../api/keys/key.dto';
import { formatDate } from '../format/dates';

interface KeyTableProps {
  keys: readonly KeyDto[];
  /** Where the form that revokes this key goes. */
  revokeAt: (keyId: string) => string;
}

const stateOf = ({ revokedAt, expiresAt }: KeyDto): string => {
  if (revokedAt) return `revoked ${formatDate(revokedAt)}`;
  if (expiresAt === null) return 'until revoked';
  return `${Date.parse(expiresAt) <= Date.now() ? 'expired' : 'until'} ${formatDate(expiresAt)}`;
};

/** Machine keys with what they may, when they were used, and the way to end them. */
export const KeyTable = ({ keys, revokeAt }: KeyTableProps) =>
  keys.length === 0 ? (
    <p>No keys yet.</p>
  ) : (
    <ul class="keys">
      {keys.map((key) => (
        <li key={key.id}>
          <strong>{key.name}</strong>: {key.scopes.join(', ')}; {stateOf(key)};{' '}
          {key.lastUsedAt === null ? 'never used' : `last used ${formatDate(key.lastUsedAt)}`}
          {key.revokedAt === null && (
            <form method="post" action={revokeAt(key.id)}>
              <button type="submit">
                Revoke <span class="hidden">the key {key.name}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
