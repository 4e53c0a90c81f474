/** What a person may be: each role may do what the ones before it may. */
export const PERSON_ROLES = ['reader', 'reviewer', 'editor', 'admin'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Who may what: every route declares one of these, and this table says which role it takes; null is everybody. */
export const PERMISSION_TABLE = {
  public: { from: null, means: 'everybody, signed in or not' },
  read: { from: 'reader', means: 'queue, assessments, full articles' },
  cite: { from: 'reader', means: 'citations and receivers of notices of one’s own' },
  review: { from: 'reviewer', means: 'review work, evidence, articles, suggestions, questions' },
  publish: { from: 'editor', means: 'publish, withdraw, correct, adjudicate, grade publishers' },
  admin: { from: 'admin', means: 'people, keys of others, jobs' },
} as const satisfies Record<string, { from: PersonRole | null; means: string }>;

export type Permission = keyof typeof PERMISSION_TABLE;
export const PERMISSIONS = Object.keys(PERMISSION_TABLE) as Permission[];

/** What a machine key can be limited to. */
export type Scope = Exclude<Permission, 'public'>;
export const SCOPES = PERMISSIONS.filter((permission): permission is Scope => permission !== 'public');

const rank = (role: PersonRole | null): number => (role === null ? -1 : PERSON_ROLES.indexOf(role));

/** Everything a role may; null is somebody who is not signed in. */
export const permissionsOf = (role: PersonRole | null): ReadonlySet<Permission> =>
  new Set(PERMISSIONS.filter((permission) => rank(role) >= rank(PERMISSION_TABLE[permission].from)));
