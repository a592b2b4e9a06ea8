import { dayOfIso, isoOf, yearOf, type ReturnYear } from './day'
import { readReturnFile } from './reading/read-return-file'
import { EPISODES, TABLES } from './ssda903/tables'
import { datesOf, guessNewest } from './ssda903/years'

/** What some files are, before anything is worked out from them. */
export interface RecognisedReturns {
  /** The files that are tables of the return, with how many rows each has. */
  tables: { file: string; table: string; rows: number; isUsed: boolean }[]
  /** The year of the newest return, as its dates suggest it; absent where no date says. */
  newest?: ReturnYear
  /** False where the dates allow another year too, so that the officer must say. */
  isSure: boolean
  /** ISO date of the latest day in the newest return that is not after today. */
  latest?: string
}

/**
 * Recognises files by their columns, and the year of the newest return by its dates.
 * @param today ISO date
 */
export function recogniseReturns(
  files: readonly { name: string; bytes: Uint8Array }[],
  today: string,
): RecognisedReturns {
  const read = files.flatMap((file) => readReturnFile(file, TABLES).read ?? [])
  const episodes = read.filter(({ table }) => table === EPISODES)
  const guess = guessNewest(episodes, yearOf(dayOfIso(today)))
  const dates = episodes.flatMap(datesOf).filter((day) => isoOf(day) <= today)
  return {
    tables: read.map(({ file, table, rows }) => ({
      file,
      table: table.name,
      rows: rows.length,
      isUsed: table.kept.length > 0,
    })),
    ...(guess ? { newest: guess.newest } : {}),
    isSure: guess?.isSure === true,
    ...(dates.length === 0
      ? {}
      : { latest: isoOf(dates.reduce((latest, day) => Math.max(latest, day))) }),
  }
}
