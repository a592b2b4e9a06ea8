// Node 20 does not run TypeScript; Vite is here anyway and does.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** The project's own folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a module of the project as a command: what `run` makes of it is the exit code, and what it
 * throws is printed.
 * @param path of the module, from the project's folder
 */
export async function runSource(path, run) {
  const { module } = await runnerImport(`${root}${path}`, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '@': `${root}src`,
        // In Node the Node build reads large files more than twice as fast.
        'csv-parse/browser/esm/sync': 'csv-parse/sync',
      },
    },
  })
  process.exitCode = await run(module).catch((error) => {
    process.stderr.write(`${error.message}\n`)
    return 1
  })
}
