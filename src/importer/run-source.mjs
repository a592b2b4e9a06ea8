// Node 20 does not run TypeScript, but Vite, which is installed anyway, does.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** The project's own folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a module of the project as a command. The result of `run` is the exit code; any error it
 * throws is printed.
 * @param path path of the module from the project's folder
 */
export async function runSource(path, run) {
  const { module } = await runnerImport(`${root}${path}`, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '@': `${root}src`,
        '@mocks': `${root}mocks`,
        // In Node, the Node build of csv-parse reads large files more than twice as fast.
        'csv-parse/browser/esm/sync': 'csv-parse/sync',
      },
    },
  })
  process.exitCode = await run(module).catch((error) => {
    process.stderr.write(`${error.message}\n`)
    return 1
  })
}
