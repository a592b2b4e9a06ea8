import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { HOSTILE } from './hostile-files'
import type { Measured } from './report'

const run = promisify(execFile)
const ReadSchema = z.object({ ms: z.number(), mb: z.number(), said: z.string(), bytes: z.number() })

/** Reads each hostile file in a process of its own. */
export async function measureHostile(say: (line: string) => void): Promise<Measured[]> {
  const figures: Measured[] = []
  for (const name of HOSTILE.keys()) {
    // oxlint-disable-next-line no-await-in-loop
    const { stdout } = await run(
      process.execPath,
      ['tests/long-days/command.mjs', '--read', name],
      {
        timeout: 120_000,
      },
    ).catch(() => ({ stdout: '{"ms":120000,"mb":0,"said":"","bytes":0}' }))
    const { ms, mb, said, bytes } = ReadSchema.parse(JSON.parse(stdout))
    say(`           ${name} (${Math.round(bytes / 1000)} kB): ${said.slice(0, 160)}`)
    figures.push(
      { what: name, value: ms, unit: 'ms', most: 2000 },
      { what: `${name}, memory`, value: mb, unit: 'MB', most: 300 },
      { what: `${name}, accepted without a word`, value: said === '' ? 1 : 0, unit: '', most: 0 },
    )
  }
  return figures
}
