import { root, runSource } from '../../src/importer/run-source.mjs'

process.chdir(root)
// Before anything loads React, of which the bench and the build must get the same edition.
process.env.NODE_ENV = 'production'
await runSource('tests/bench/bench.ts', ({ main }) => main(process.argv.slice(2)))
