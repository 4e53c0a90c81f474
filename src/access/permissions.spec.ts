import { PERMISSION_TABLE, permissionsOf, SCOPES } from './permissions';

describe('roles', () => {
  it.each([
    [null, ['public']],
    ['reader', ['public', 'read', 'cite']],
    ['reviewer', ['public', 'read', 'cite', 'review']],
    ['editor', ['public', 'read', 'cite', 'review', 'publish']],
    ['admin', Object.keys(PERMISSION_TABLE)],
  ] as const)('%s may do what is declared for it and for the roles below', (role, permissions) => {
    expect([...permissionsOf(role)]).toEqual(permissions);
  });

  it('leave a key all that asks for somebody signed in', () => {
    expect(SCOPES).toEqual(['read', 'cite', 'review', 'publish', 'admin']);
  });
});
