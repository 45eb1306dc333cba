// Who may import whom (CONTRIBUTING.md has the table). `npm run arch` runs it, test/architecture/import-rules.spec.ts plants a
// violation of every rule below and sees it caught. A rule name may stand on several entries: they are one rule in several parts.

/** What each pure lib may use beside itself. Anything else in them is a violation. */
const PURE_LIBS = {
  decider: [],
  'business-calendar': [installed('temporal-polyfill')],
  'audit-chain': ['^crypto$'],
  identifiers: ['^libs/business-calendar/src/index\\.ts$'],
  'legal-terms': ['^libs/business-calendar/src/index\\.ts$'],
  letters: [],
  goals: [],
  redaction: [],
  'zone-map': [],
  'four-eyes': ['^libs/decider/src/index\\.ts$'],
  procedures: ['^libs/(audit-chain|business-calendar|identifiers|letters)/src/index\\.ts$'],
};
const DRIVERS = ['mongodb', 'mongoose', 'bullmq', 'ioredis'];

const SPEC = '\\.(spec|int-spec|e2e-spec)\\.ts$';
const PURE = `^libs/(${Object.keys(PURE_LIBS).join('|')})/`;
const LIB_DOOR = '^libs/[^/]+/src/index\\.ts$';
const AREA_DOOR = '^src/[^/]+/index\\.ts$';

/** A package by name, whether it was found in node_modules or is only written in the import. */
function installed(...names) {
  return `(^|/)node_modules/(${names.join('|')})(/|$)|^(${names.join('|')})(/|$)`;
}

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'domain-is-pure',
    comment:
      'The rules of the town hall know no framework, no database, no clock: only their own folder and the pure libs.',
    severity: 'error',
    from: { path: '^src/([^/]+)/domain/', pathNot: SPEC },
    to: { pathNot: ['^src/$1/domain/', PURE] },
  },
  {
    name: 'features-meet-at-the-door',
    comment: 'An area imports another area through its index.ts only; what is not exported there is its own business.',
    severity: 'error',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', AREA_DOOR] },
  },
  {
    name: 'features-meet-at-the-door',
    comment: 'The benchmarks are guests too: through the door.',
    severity: 'error',
    from: { path: '^bench/' },
    to: { path: '^src/[^/]+/', pathNot: AREA_DOOR },
  },
  {
    name: 'the-door-is-for-others',
    comment:
      'A file that imports its own area or lib through the door makes a cycle as soon as the door exports it. Name the file.',
    severity: 'error',
    from: { path: '^(src/[^/]+|libs/[^/]+/src)/', pathNot: SPEC },
    to: { path: '^$1/index\\.ts$' },
  },
  {
    name: 'drivers-stay-at-the-edge',
    comment:
      'Database and queue drivers are seen by views, stores, queues, workers, the folio book, the wiring and migrate.',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: [
        SPEC,
        '^src/platform/',
        '^src/.+\\.(view|store|queue|worker)\\.ts$',
        '^src/folios/folio-book[^/]*\\.ts$',
        '^src/migrate\\.ts$',
      ],
    },
    to: { path: installed(...DRIVERS) },
  },
  {
    name: 'libs-know-no-feature',
    comment: 'Libs are engine parts that could serve another product: nothing of the application in them.',
    severity: 'error',
    from: { path: '^libs/' },
    to: { path: '^(src|web)/' },
  },
  {
    name: 'libs-through-their-door',
    comment: 'Import @libs/<name>; what its index.ts does not export is private.',
    severity: 'error',
    from: { path: '^(src|bench|web)/' },
    to: { path: '^libs/', pathNot: LIB_DOOR },
  },
  {
    name: 'libs-through-their-door',
    comment: 'Libs meet at the door as well.',
    severity: 'error',
    from: { path: '^libs/([^/]+)/' },
    to: { path: '^libs/', pathNot: ['^libs/$1/', LIB_DOOR] },
  },
  ...Object.entries(PURE_LIBS).map(([lib, allowed]) => ({
    name: 'pure-libs-stay-pure',
    comment: 'A pure lib needs nothing but itself, so it can be tested in milliseconds and reused anywhere.',
    severity: 'error',
    from: { path: `^libs/${lib}/`, pathNot: SPEC },
    to: { pathNot: [`^libs/${lib}/`, ...allowed] },
  })),
  {
    name: 'no-cycles',
    comment: 'Type-only imports count: two files that need each other are one file, or hide a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'specs-are-leaves',
    comment: 'Nothing imports a spec, not even another spec: what they share belongs in libs/testing or test/support.',
    severity: 'error',
    from: {},
    to: { path: SPEC },
  },
  {
    name: 'specs-are-leaves',
    comment: 'Test support stays out of what ships.',
    severity: 'error',
    from: { pathNot: [SPEC, '^test/', '^libs/testing/'] },
    to: { path: '^(test|libs/testing)/', pathNot: SPEC },
  },
  {
    name: 'specs-are-leaves',
    comment: 'Nothing imports a benchmark.',
    severity: 'error',
    from: { pathNot: '^bench/' },
    to: { path: '^bench/' },
  },
  {
    name: 'web-talks-http',
    comment: 'The screens know the server by its HTTP answers only; libs/api-contract holds their types.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: ['^(src|libs)/', installed(...DRIVERS, '@nestjs')], pathNot: '^libs/api-contract/' },
  },
  {
    name: 'web-talks-http',
    comment: 'A screen runs in a browser: no module of Node. (Build settings do.)',
    severity: 'error',
    from: { path: '^web/', pathNot: '\\.config\\.[cm]?[jt]s$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'web-talks-http',
    comment: 'And the server serves the built screens as files; it never imports one.',
    severity: 'error',
    from: { path: '^(src|bench)/' },
    to: { path: '^web/' },
  },
  {
    name: 'no-undeclared-package',
    comment:
      'Every import is found and stands in package.json; a package that only came along with another may leave with it.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-undeclared-package',
    comment: 'An import that resolves to nothing.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-undeclared-package',
    comment: 'What ships may not need a development package: it is not there in production.',
    severity: 'error',
    from: { path: '^(src|libs)/', pathNot: [SPEC, '^libs/testing/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|golden)/' },
    tsPreCompilationDeps: true, // an import of a type is an import
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    reporterOptions: { archi: { collapsePattern: '^(src|libs)/[^/]+' } },
  },
};
