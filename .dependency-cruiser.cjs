/** Imports point one way: renderer, electron and office import shared; shared imports nothing of ours. */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(renderer|electron|office|tests|build|assets)/' },
    },
    { name: 'shared-no-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'renderer-alone',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|office|tests)/|node_modules/electron/' },
    },
    { name: 'renderer-no-node', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'electron-alone',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|office|tests)/' },
    },
    {
      name: 'office-alone',
      severity: 'error',
      from: { path: '^office/' },
      to: { path: '^(renderer|electron|tests)/' },
    },
    {
      name: 'only-store-touches-the-database',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/store/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
