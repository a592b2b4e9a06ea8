import { root, runSource } from '../../src/importer/run-source.mjs'

process.chdir(root)
process.env.NODE_ENV = 'production'
await runSource('tests/bench/work.ts', ({ main }) => main(process.argv.slice(2)))
