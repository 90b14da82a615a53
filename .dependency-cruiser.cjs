// The arrows of docs/architecture.md. A package that is not named for a side may not be used there: classify it in docs/dependencies.md and here.
const pure = ['zod', 'temporal-polyfill']
const window = [
  ...pure,
  'react',
  'react-dom',
  'react-aria-components',
  'react-router',
  'react-hook-form',
  '@tanstack/react-query',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  '@fontsource-variable/atkinson-hyperlegible-next',
  'lucide-react',
  'vis-timeline',
  'vis-data',
  'moment',
]
const main = [
  ...pure,
  'better-sqlite3',
  'better-sqlite3-multiple-ciphers',
  'iconv-lite',
  'docx',
  'fflate',
  'htmlparser2',
]
const desktop = [...main, 'electron']
const escaped = (name) => name.replace(/[/.]/g, '\\$&')
const packages = (names) => 'node_modules/(@types/)?(' + names.map(escaped).join('|') + ')/'
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']
const room = (name) => `^electron/${name}/`

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^electron$', '\\?'] },
    },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|build|tests)/' },
    },
    { name: 'shared-has-no-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'shared-packages',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: npm, pathNot: packages(pure) },
    },
    {
      name: 'window-imports-shared-alone',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|tests)/' },
    },
    { name: 'window-has-no-node', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'window-packages',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: npm, pathNot: packages(window) },
    },
    {
      name: 'one-timeline-adapter',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/features/timeline/picture/vis-adapter\\.ts$' },
      to: { path: packages(['vis-timeline', 'vis-data', 'moment']) },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'main-packages',
      severity: 'error',
      from: { path: '^electron/', pathNot: ['^electron/desktop/', '^electron/(main|preload)\\.ts$'] },
      to: { dependencyTypes: npm, pathNot: packages(main) },
    },
    {
      name: 'desktop-packages',
      severity: 'error',
      from: { path: ['^electron/desktop/', '^electron/(main|preload)\\.ts$'] },
      to: { dependencyTypes: npm, pathNot: packages(desktop) },
    },
    {
      name: 'only-the-desktop-knows-electron',
      severity: 'error',
      from: { pathNot: ['^electron/desktop/', '^electron/(main|preload)\\.ts$', '^tests/electron/'] },
      to: { path: packages(['electron']) },
    },
    {
      name: 'only-the-store-knows-sqlite',
      severity: 'error',
      from: { path: '^electron/', pathNot: room('store') },
      to: { path: packages(['better-sqlite3', 'better-sqlite3-multiple-ciphers']) },
    },
    {
      name: 'nobody-imports-the-desktop',
      severity: 'error',
      from: { path: '^electron/', pathNot: ['^electron/desktop/', '^electron/main\\.ts$'] },
      to: { path: '^electron/(desktop/|main\\.ts)' },
    },
    {
      name: 'store-stands-on-vault',
      severity: 'error',
      from: { path: [room('store'), room('vault')] },
      to: { path: ['^electron/(returns|document|services|exchange)/', '^electron/(router|cli)\\.ts$'] },
    },
    { name: 'vault-stands-alone', severity: 'error', from: { path: room('vault') }, to: { path: room('store') } },
    {
      name: 'returns-and-documents-know-no-services',
      severity: 'error',
      from: { path: ['^electron/(returns|document)/'] },
      to: { path: ['^electron/services/', '^electron/(router|cli)\\.ts$'] },
    },
    {
      name: 'office-knows-no-meaning',
      severity: 'error',
      from: { path: room('office') },
      to: { path: '^electron/(?!office/)' },
    },
    {
      name: 'services-know-no-router',
      severity: 'error',
      from: { path: room('services') },
      to: { path: ['^electron/(router|cli)\\.ts$'] },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: ['^tests/', '^build/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
