import { build } from 'vite'
import { readDataFiles } from '@/importer/disk'
import { main as importer } from '@/importer/main'
import { sliceFiles } from '@/importer/slices/slices'

const QUIET = { out: () => undefined, fail: (line: string) => process.stderr.write(`${line}\n`) }

/**
 * Runs a command of the importer.
 * @throws {Error} when the command finds a problem, which it has printed
 */
async function run(args: string[], folder: string): Promise<void> {
  if ((await importer(args, folder, QUIET)) !== 0) throw new Error(`${args[0] ?? ''} failed`)
}

/** The tasks that are timed, by name. Each takes a data folder and further arguments. */
const WORK: Record<string, (folder: string, rest: string[]) => Promise<unknown>> = {
  import: (folder, rest) => run(['import', ...rest], folder),
  check: (folder) => run(['check'], folder),
  slices: async (folder) => [...sliceFiles(await readDataFiles(folder))],
  // Takes a whole public folder.
  build: (publicDir, [outDir = '']) =>
    build({
      mode: 'production',
      logLevel: 'error',
      publicDir,
      build: { outDir, emptyOutDir: true },
    }),
}

/**
 * Runs a task in a process of its own and prints the processor seconds that it took. A wall clock would also
 * count other work on the machine.
 */
export async function main([name = '', folder = '', ...rest]: string[]): Promise<number> {
  const began = process.cpuUsage()
  await WORK[name]?.(folder, rest)
  const { user, system } = process.cpuUsage(began)
  process.stdout.write(`${(user + system) / 1e6}\n`)
  return 0
}
