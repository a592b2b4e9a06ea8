import type { ReturnYear } from '../day'

/** The returns in which a code may stand, where it is not all of them. */
interface Span {
  from?: ReturnYear
  to?: ReturnYear
}

type CodeList = Readonly<Record<string, Span>>

const always = (...codes: string[]): CodeList =>
  Object.fromEntries(codes.map((code): [string, Span] => [code, {}]))

const within = (span: Span, ...codes: string[]): CodeList =>
  Object.fromEntries(codes.map((code): [string, Span] => [code, span]))

/** The codes of each column, with the returns in which each is in use. */
const CODES = {
  SEX: { ...within({ to: 2024 }, '1', '2'), ...within({ from: 2025 }, 'M', 'F', 'U') },
  ETHNIC: always(
    'WBRI',
    'WIRI',
    'WIRT',
    'WROM',
    'WOTH',
    'MWBC',
    'MWBA',
    'MWAS',
    'MOTH',
    'AIND',
    'APKN',
    'ABAN',
    'AOTH',
    'CHNE',
    'BCRB',
    'BAFR',
    'BOTH',
    'OOTH',
    'REFU',
    'NOBT',
  ),
  RNE: always('S', 'L', 'P', 'T', 'B', 'U'),
  LS: always('C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3'),
  CIN: always('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8'),
  PLACE: {
    ...always('U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'A3', 'A4', 'A5', 'A6', 'P1', 'P3'),
    ...always('K1', 'K2', 'S1', 'R1', 'R2', 'R3', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z1'),
    ...within({ to: 2024 }, 'P2', 'H5'),
    ...within({ from: 2025 }, 'K3'),
    ...within({ from: 2026 }, 'Z11', 'Z12', 'Z13', 'Z14'),
  },
  PLACE_PROVIDER: always('', 'PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5'),
  REC: {
    ...always('', 'X1', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16', 'E2', 'E3', 'E4A', 'E4B'),
    ...always('E41', 'E5', 'E6', 'E7', 'E8', 'E9'),
    ...within({ to: 2018 }, 'E43', 'E44'),
    ...within({ from: 2019 }, 'E45', 'E46', 'E47', 'E48'),
    ...within({ from: 2021 }, 'E17'),
  },
  REASON_PLACE_CHANGE: {
    ...always('', 'CARPL', 'CLOSE', 'ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD'),
    ...always('LAREQ', 'PLACE', 'OTHER'),
    ...within({ from: 2019 }, 'CUSTOD'),
  },
} as const satisfies Readonly<Record<string, CodeList>>

/** The columns that hold codes. */
export type CodeColumn = keyof typeof CODES

/** Whether a code is known and, if so, whether it is in use in the return of a year. */
export function standingOf(
  column: CodeColumn,
  code: string,
  year: ReturnYear,
): 'in-use' | 'of-other-years' | 'unknown' {
  const list: CodeList = CODES[column]
  const span = Object.hasOwn(list, code) ? list[code] : undefined
  if (!span) return 'unknown'
  return year >= (span.from ?? year) && year <= (span.to ?? year) ? 'in-use' : 'of-other-years'
}

/** Individual short breaks, and series of them: children under these are not counted. */
export const isShortBreak = (legalStatus: string): boolean =>
  legalStatus === 'V3' || legalStatus === 'V4'

/** A stay away from the placement, which the child goes back to. */
export const isTemporary = (place: string): boolean => /^T[0-4]$/.test(place)

/** The reason of an episode that the next one continues on the same day. */
export const CONTINUES = 'X1'
/** The first episode of a time in care. */
export const STARTED = 'S'

/** Codes that later returns replaced, with those that took their place. */
const RENEWED: readonly (readonly string[])[] = [
  ['Z1', 'Z11', 'Z12', 'Z13', 'Z14'],
  ['P2', 'H5', 'K3'],
]

/** Whether two codes can stand for the same placement, in returns of two years. */
export const isSamePlace = (a: string, b: string): boolean =>
  a === b || RENEWED.some((codes) => codes.includes(a) && codes.includes(b))
