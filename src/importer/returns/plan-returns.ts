import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import type { Catalogue } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { dateLabel } from '@/model/values/period'
import type { ExistingData, ImportPlan } from '../data-folder/import-plan'
import type { Edition } from '../publications/publication'
import type { InputFile } from '../releases/import-files'
import { RELEASE_CHECKS } from '../releases/release-checks'
import { addToReleases } from '../releases/releases'
import { isoOf, lastDay, monthEnd, yearLabel, yearOf } from './day'
import { describeDoubts, problemsOf, type Finding } from './finding'
import type { OtherCounts } from './measures/other-readings'
import { workOut } from './measures/work-out'
import { counted } from '../tables/problem'
import { besideEarlier, onlyChanged } from './release/beside-earlier'
import { DEFINITIONS } from './release/definitions'
import { withEntries } from './release/entries'
import { LEAST_PRINTED } from './release/hide-parts'
import { populationsOf } from './release/population'
import { tablesOf } from './release/tables'
import { readReturns, type ReturnOptions, type Returns } from './ssda903/read-returns'

export interface PlanOptions extends ReturnOptions {
  /** Which release of the day it is, where there are several. */
  issue?: number
  /** Called with how much of the work is done, from 0 to 1. */
  onProgress?: (part: number) => void
}

/** What was worked out, with small numbers hidden. */
export interface WorkedOut {
  /** Every table in full, with the months that stand already. */
  tables: ObservationFile[]
  /** The catalogue with an entry for each of them. */
  catalogue: Catalogue
  /** On each 31 March, the counts of the readings that are not taken. Not for print. */
  others: readonly OtherCounts[]
  /** The first day that the returns cover, the last that they know of, and the newest of them. */
  returns: Pick<Returns, 'from' | 'known' | 'newest' | 'rows'>
}

/** What a release of returns would write, and the doubts about it. */
export interface ReturnsPlan {
  plan: ImportPlan
  /** Rules that are broken without stopping the work: how many rows, and how they were counted. */
  doubts: string[]
  /** Figures that are left out. */
  notes: string[]
  /** Everything wrong in the returns. */
  findings: readonly Finding[]
  /** Absent where the returns could not be read. */
  worked?: WorkedOut
}

/** How much of the work is done after each step, by the time that steps take. */
const DONE = { read: 0.3, counted: 0.5, hidden: 0.9 }

const monthsTo = ({ known }: Returns) => monthEnd(known + 1, -1)

function editionOf(returns: Returns, publisher: string): Edition {
  return {
    publication: 'ssda903-returns',
    publisher,
    title: () =>
      `The council’s own SSDA903 returns: months to ${dateLabel(isoOf(monthsTo(returns)))}`,
    published: {},
    own: 'The council’s own records; not published',
  }
}

/** The returns as the release names them: never the names of the officer’s files. */
function sourceOf(returns: Returns, files: readonly InputFile[]) {
  const [from, to] = [yearLabel(yearOf(returns.from)), yearLabel(returns.newest)]
  const hashes = files.map(({ bytes }) => bytesToHex(sha256(bytes))).toSorted()
  return {
    name: `SSDA903 ${from === to ? to : `${from} to ${to}`}`,
    sha256: bytesToHex(
      sha256(concatBytes(...hashes.map((hash) => new TextEncoder().encode(hash)))),
    ),
    rows: returns.rows,
  }
}

/**
 * Works out a release of monthly figures from a council’s returns. Nothing of any child’s row is in
 * the result: numbers, known labels, and messages that name tables and rows.
 * @param files tables of SSDA903 returns as CSV, of one or several years, in any order
 * @returns what to write, or the problems that prevent it
 */
export function planReturns(
  files: readonly InputFile[],
  existing: ExistingData,
  options: PlanOptions,
): ReturnsPlan {
  const { returns, findings } = readReturns(files, options)
  const doubts = describeDoubts(findings)
  const notes: string[] = []
  let workedOut: WorkedOut | undefined
  const nothing = (problems: ImportPlan['problems']): ReturnsPlan => ({
    plan: { problems, warnings: [], releases: [], tables: [], done: [] },
    doubts,
    notes,
    findings,
    ...(workedOut ? { worked: workedOut } : {}),
  })
  const home = existing.areas.find(({ code }) => code === existing.catalogue?.home)
  if (!existing.catalogue || !home)
    return nothing([
      {
        file: 'catalogue.json',
        message: 'does not say which council the returns are of.',
        remedy:
          'Run the command in a project that has catalogue.json, areas.json and settings.json.',
      },
    ])
  if (!returns) return nothing(problemsOf(findings))
  options.onProgress?.(DONE.read)
  const catalogue = withEntries(existing.catalogue)
  const edition = editionOf(returns, home.name)
  const monthly = workOut(returns)
  options.onProgress?.(DONE.counted)
  if (monthEnd(returns.known + 1, -1) < lastDay(yearOf(returns.from)))
    notes.push(
      `Figures of twelve months begin with 31 March ${yearOf(returns.from)}: the returns begin on ${dateLabel(isoOf(returns.from))}. Add the return of ${yearLabel(yearOf(returns.from) - 1)} for earlier ones.`,
    )
  const added = (tables: readonly ObservationFile[]) =>
    addToReleases(
      existing.releases,
      [
        {
          edition,
          year: options.published,
          indicators: tables.map(({ notes: own, ...table }) => ({
            ...table,
            ...(own ? { notes: own } : {}),
          })),
          file: sourceOf(returns, files),
        },
      ],
      {
        published: options.published,
        ...(options.issue === undefined ? {} : { issue: options.issue }),
      },
    )
  const isHeld = existing.releases.some(
    ({ publication, published }) =>
      publication === edition.publication && published === options.published,
  )
  if (isHeld && options.issue === undefined)
    return nothing([
      {
        file: 'returns',
        message: `have a release of ${options.published} already.`,
        remedy: 'Give --issue 2 for a second one on that day.',
      },
    ])
  const draft = added([])
  const release = draft.releases.find(({ id }) => !existing.releases.some((held) => held.id === id))
  if (!release || draft.problems.length > 0) return nothing(draft.problems)
  const rule = { threshold: LEAST_PRINTED, note: noteOf(returns) }
  const tables = existing.tables ?? []
  const earlier = { catalogue, tables, releases: existing.releases }
  const ruled = { ...release, ...rule }
  const worked = tablesOf(monthly, {
    catalogue,
    release: ruled,
    earlier: tables,
    populationOf: populationsOf(home.code, tables, existing.releases),
  }).filter(({ indicator }) => catalogue.indicators.some(({ id }) => id === indicator))
  workedOut = {
    tables: worked,
    catalogue,
    others: monthly.others,
    returns,
  }
  options.onProgress?.(DONE.hidden)
  const { figures: settled, leftOut } = besideEarlier(onlyChanged(worked, earlier), ruled, earlier)
  const figures = settled.filter(({ rows }) => rows.length > 0)
  if (figures.length === 0)
    return nothing([
      {
        file: 'returns',
        message: 'hold nothing new: every month stands already.',
        remedy: 'Add a newer return, or say on which day this one was saved.',
      },
    ])
  if (leftOut > 0)
    notes.push(
      `${counted(leftOut, 'month')} of single tables would reveal what an earlier release suppresses. Left out: the earlier figures stand.`,
    )
  const { files: written, problems, releases, done } = added(figures)
  const named = new Set(figures.map(({ indicator }) => indicator))
  const plan: ImportPlan = {
    problems,
    warnings: [],
    // An entry without any figure would stand for nothing.
    catalogue: {
      ...catalogue,
      indicators: catalogue.indicators.filter(
        ({ id }) =>
          named.has(id) || existing.catalogue?.indicators.some((held) => held.id === id) === true,
      ),
    },
    releases: releases.map((one) => (one.id === release.id ? { ...one, ...rule } : one)),
    tables: written,
    done,
  }
  if (problems.length === 0)
    problems.push(...RELEASE_CHECKS.flatMap((check) => check(plan, existing)))
  return problems.length > 0
    ? nothing(problems)
    : { plan, doubts, notes, findings, worked: workedOut }
}

const noteOf = (returns: Returns): string =>
  `${DEFINITIONS}. Months to ${dateLabel(isoOf(monthsTo(returns)))}, from returns as known on ${dateLabel(isoOf(returns.known))}. Counts of children from 1 to 5, and others that would reveal them, are suppressed.`
