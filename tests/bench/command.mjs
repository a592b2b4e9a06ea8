// Node 20 does not run TypeScript; Vite is here anyway and does.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)
// Before anything loads React, of which the bench and the build must get the same edition.
process.env.NODE_ENV = 'production'
const { module } = await runnerImport(`${root}tests/bench/bench.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: {
    alias: {
      '@': `${root}src`,
      // As the importer's own command does.
      'csv-parse/browser/esm/sync': 'csv-parse/sync',
    },
  },
})
process.exitCode = await module.main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  return 1
})
