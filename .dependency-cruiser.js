/** The order of the house: each stage may import the stages before it. Nothing imports what comes after. */
const stages = [
  'articles',
  'statements',
  'claims',
  'contradictions',
  'notices',
  'reviews',
  'verdicts',
  'checkpoints',
  'redactions',
  'citations',
  'deliveries',
  'exchange',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'domain imports nothing but domain and the few pure libraries named here',
      severity: 'error',
      from: { path: '^src/domain', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/domain', 'node_modules/(fraction\\.js|wink-porter2-stemmer)/'] },
    },
    {
      name: 'platform-knows-no-stage',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(access|pipeline|http|cli)' },
    },
    {
      name: 'access-knows-the-platform-only',
      severity: 'error',
      from: { path: '^src/access' },
      to: { path: '^src/(domain|pipeline|http|cli)' },
    },
    {
      name: 'nobody-imports-http',
      severity: 'error',
      from: { path: '^src/(domain|platform|access|pipeline)' },
      to: { path: '^src/(http|cli)' },
    },
    {
      name: 'figures-measure-from-outside',
      comment: 'figures run the commands as anyone would; of the domain they know the printed shapes only',
      severity: 'error',
      from: { path: '^src/figures', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/figures/',
          '^src/cli/json-lines\\.ts$',
          '^src/platform/split-lines\\.ts$',
          '^src/domain/text/statement\\.ts$',
        ],
      },
    },
    {
      name: 'nobody-imports-figures',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/figures' },
      to: { path: '^src/figures' },
    },
    {
      name: 'client-stands-alone',
      comment: 'whoever installs the client has nothing else of this',
      severity: 'error',
      from: { path: '^client' },
      to: { path: '^(src|migrations|test)/' },
    },
    ...stages.slice(0, -1).map((stage, i) => ({
      name: `${stage}-imports-earlier-stages-only`,
      severity: 'error',
      from: { path: `^src/pipeline/${stage}/` },
      to: { path: `^src/pipeline/(${stages.slice(i + 1).join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|client/dist)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
