import { root, runSource } from '../../src/importer/run-source.mjs'

process.chdir(root)
// Set before anything loads React, so that the pages are built as they are published.
process.env.NODE_ENV = 'production'
await runSource('tests/pictures/pictures.ts', ({ main }) => main())
