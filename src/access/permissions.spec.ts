import { PERMISSION_TABLE, permissionsOf } from './permissions';

describe('roles', () => {
  it.each([
    [null, ['public']],
    ['reader', ['public', 'read']],
    ['reviewer', ['public', 'read', 'review']],
    ['editor', ['public', 'read', 'review', 'publish']],
    ['admin', Object.keys(PERMISSION_TABLE)],
  ] as const)('%s may do what is declared for it and for the roles below', (role, permissions) => {
    expect([...permissionsOf(role)]).toEqual(permissions);
  });
});
