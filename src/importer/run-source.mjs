// Node 20 does not run TypeScript, but Vite, which is installed anyway, does.
import { fileURLToPath } from 'node:url'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

/** The project's own folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const settings = {
  root,
  cacheDir: root,
  configFile: false,
  envDir: false,
  logLevel: 'error',
  resolve: {
    alias: {
      '@': `${root}src`,
      '@mocks': `${root}mocks`,
      // In Node, the Node build of csv-parse reads large files more than twice as fast.
      'csv-parse/browser/esm/sync': 'csv-parse/sync',
    },
  },
  environments: {
    command: {
      consumer: 'server',
      dev: { moduleRunnerTransform: true },
      resolve: { external: true, mainFields: [], conditions: ['node'] },
    },
  },
}

/**
 * Runs a module of the project as a command. The result of `run` is the exit code; any error it
 * throws is printed.
 * @param path path of the module from the project's folder
 */
export async function runSource(path, run) {
  // Vite’s runnerImport would close before the command loads what only it needs.
  const environment = createRunnableDevEnvironment(
    'command',
    await resolveConfig(settings, 'serve'),
    { runnerOptions: { hmr: false }, hot: false },
  )
  await environment.init()
  try {
    process.exitCode = await run(await environment.runner.import(`${root}${path}`))
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } finally {
    await environment.close()
  }
}
