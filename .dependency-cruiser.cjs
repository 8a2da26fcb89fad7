/** Who may import whom: the architecture, executable. test/architecture.test.ts proves that each rule bites. */
const only = (name, from, allowed, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...extra },
  to: { path: '^(src|projections|web|embedded|demo|scripts|test)/', pathNot: [from, ...allowed] },
});
const packages = (name, from, banned) => ({ name, severity: 'error', from: { path: from }, to: { path: banned } });

const nest = '^node_modules/@nestjs/';
const servers = '^node_modules/(@eventstore|@grpc|pg|typeorm)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/main\\.ts$', '^scripts/', '^web/staff/vite', '^web/ui/ads/'] },
      to: {},
    },
    only('law-is-pure', '^src/law/', []),
    { name: 'law-imports-luxon-only', severity: 'error', from: { path: '^src/law/' }, to: { path: '^node_modules/', pathNot: '^node_modules/(@types/)?luxon/' } },
    only('domain-knows-itself-and-the-law', '^src/(complaint|office)/', ['^src/law/', '^src/complaint/']),
    packages('domain-knows-no-framework', '^src/(complaint|office|law)/', `${nest}|${servers}`),
    { name: 'domain-knows-no-node', severity: 'error', from: { path: '^src/(complaint|office|law)/' }, to: { dependencyTypes: ['core'] } },
    only('database-knows-config', '^src/database/', ['^src/config']),
    only('store-knows-events', '^src/store/', ['^src/(complaint|office)/(events|number)\\.ts$', '^src/(complaint|office)/actor\\.ts$', '^src/complaint/text\\.ts$', '^src/privacy/', '^src/law/', '^src/config', '^src/clock']),
    only('privacy-knows-keys', '^src/privacy/', ['^src/database/', '^src/config', '^src/clock']),
    only('auth-knows-actors', '^src/auth/', ['^src/complaint/actor\\.ts$', '^src/database/', '^src/config', '^src/clock', '^src/observe']),
    only('drafts-and-mail-stand-alone', '^src/(documents|mail|drafts)/', ['^src/privacy/', '^src/database/', '^src/config', '^src/clock', '^src/law/', '^web/text/', '^src/observe']),
    only('write-path', '^src/change-(complaint|office)', ['^src/change-', '^src/(complaint|office)/', '^src/law/', '^src/store/', '^src/privacy/', '^src/clock', '^src/observe']),
    {
      name: 'doors-never-reach-the-stores',
      severity: 'error',
      from: { path: '^src/http/' },
      to: { path: ['^src/(store|privacy)/', '^projections/[^/]+/(table|projection)\\.ts$', '^projections/runner'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'reactions-go-through-the-write-path',
      severity: 'error',
      from: { path: '^src/reactions/' },
      to: { path: ['^src/http/', '^projections/[^/]+/(table|projection)\\.ts$', '^web/(staff|public)/'] },
    },
    {
      name: 'projections-stand-alone',
      severity: 'error',
      from: { path: '^projections/([^/]+)/' },
      to: { path: '^projections/([^/]+)/', pathNot: ['^projections/$1/', '^projections/migrations/'] },
    },
    {
      name: 'projections-decide-nothing',
      severity: 'error',
      from: { path: '^projections/' },
      to: { path: ['^src/complaint/(decide|life-cycle|input|commands/)', '^src/(http|auth|reactions|mail|drafts)/', '^web/'] },
    },
    { name: 'demo-comes-by-no-door', severity: 'error', from: { path: '^demo/' }, to: { path: '^src/(http|main)' } },
    { name: 'product-knows-no-demo', severity: 'error', from: { path: '^(src|projections|web|embedded)/' }, to: { path: '^demo/' } },
    only('embedded-knows-no-product', '^embedded/', []),
    {
      name: 'text-is-words-only',
      severity: 'error',
      from: { path: '^web/text/' },
      to: { path: '.', pathNot: ['^web/text/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'public-runs-nothing-of-the-server',
      severity: 'error',
      from: { path: '^web/(public|ui)/' },
      to: { path: '^(src|projections|embedded|demo)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'public-knows-no-desk', severity: 'error', from: { path: '^web/(public|ui|text)/' }, to: { path: '^web/staff/' } },
    {
      name: 'desk-runs-nothing-of-the-server',
      severity: 'error',
      from: { path: '^web/staff/' },
      to: { path: '^(src|projections|embedded|demo|web/public)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'nothing-imports-scripts', severity: 'error', from: { path: '^(src|projections|web|embedded|demo)/' }, to: { path: '^scripts/' } },
    {
      name: 'database-packages-have-one-home',
      severity: 'error',
      from: { path: '^(src|projections)/', pathNot: ['^src/database/', '^projections/', '/table\\.ts$'] },
      to: { path: '^node_modules/(pg|typeorm)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'event-store-client-has-one-home',
      severity: 'error',
      from: { path: '^(src|projections)/', pathNot: '^src/store/' },
      to: { path: '^node_modules/@eventstore/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
