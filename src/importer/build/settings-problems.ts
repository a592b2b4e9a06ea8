import { checkSettings } from '../check/check-settings'
import { describeProblem } from '../tables/problem'
import { readData } from '../data-folder/read-data'

/** What is wrong with settings.json, a line each; of the other files nothing is said here. */
export function settingsProblems(files: ReadonlyMap<string, string>): string[] {
  // The observations say nothing of it, and there are many.
  const few = new Map([...files].filter(([path]) => !path.startsWith('releases/')))
  const { data, problems } = readData(few)
  const found = data ? checkSettings(data) : problems.filter(({ file }) => file === 'settings.json')
  return found.map(describeProblem)
}
