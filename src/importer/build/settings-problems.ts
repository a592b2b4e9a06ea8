import { checkSettings } from '../check/check-settings'
import { describeProblem } from '../tables/problem'
import { readData } from '../data-folder/read-data'

/** The problems of settings.json alone, one line each. */
export function settingsProblems(files: ReadonlyMap<string, string>): string[] {
  // There are many observation files, and they have no bearing on the settings.
  const few = new Map([...files].filter(([path]) => !path.startsWith('releases/')))
  const { data, problems } = readData(few)
  const found = data ? checkSettings(data) : problems.filter(({ file }) => file === 'settings.json')
  return found.map(describeProblem)
}
