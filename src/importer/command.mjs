import { root, runSource } from './run-source.mjs'

await runSource('src/importer/main.ts', ({ main }) =>
  main(process.argv.slice(2), `${root}public/data`),
)
