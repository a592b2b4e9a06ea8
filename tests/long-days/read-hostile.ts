import { planning } from '../importer/own/real-site'
import { HOSTILE } from './hostile-files'

/**
 * Reads one hostile file, and prints what that took.
 * @param args its name
 */
export async function main([name = '']: string[]): Promise<number> {
  const make = HOSTILE.get(name)
  if (!make) throw new Error(`There is no hostile file “${name}”.`)
  const file = make()
  const before = process.resourceUsage().maxRSS
  const began = performance.now()
  const { problems, tables } = await planning(file)
  const ms = performance.now() - began
  const mb = (process.resourceUsage().maxRSS - before) / 1000
  const [problem] = problems
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  // The one sound row that each holds, and nothing else.
  const isSound = problems.length === 0 && rows === 1
  const said = problem
    ? `${problem.message} ${problem.remedy}`
    : isSound
      ? 'its one sound row was read.'
      : ''
  process.stdout.write(JSON.stringify({ ms, mb, said, bytes: file.bytes.length }))
  return 0
}
