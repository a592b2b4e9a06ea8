import { root, runSource } from '../../src/importer/run-source.mjs'

process.chdir(root)
await runSource('tests/engines/engines.ts', ({ main }) => main(process.argv.slice(2)))
