import { root, runSource } from '../../src/importer/run-source.mjs'

process.chdir(root)
await runSource('tests/faults/faults.ts', ({ main }) => main(process.argv.slice(2)))
