import { root, runSource } from '../../src/importer/run-source.mjs'

process.chdir(root)
// Set before anything loads React, so that the bench and the build use the same variant of it.
process.env.NODE_ENV = 'production'
await runSource('tests/bench/bench.ts', ({ main }) => main(process.argv.slice(2)))
