import { isDay } from '../values/period'
import { itemOf, type AgendaItem } from './agenda'

interface Coded {
  code: string
}

const letters = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z]/g, '')

/** "PLA" of "PLA-03", and 3. */
function partsOf(text: string): { theme: string; number: number } | undefined {
  const [, theme, number] = /^([a-z]{2,4})[\s–-]*0*(\d{1,3})$/i.exec(text.trim()) ?? []
  return theme === undefined ? undefined : { theme: letters(theme), number: Number(number) }
}

/** The indicator of a code as people type it: "pla3", "PLA 03", "PLA-03". */
export function findByCode<Indicator extends Coded>(
  text: string,
  indicators: readonly Indicator[],
): Indicator | undefined {
  const wanted = partsOf(text)
  return indicators.find(({ code }) => {
    const own = partsOf(code)
    return own && wanted && own.theme === wanted.theme && own.number === wanted.number
  })
}

/** Why there is no figure with a code, and which codes there are. */
export function noSuchCode(text: string, indicators: readonly Coded[]): string {
  const { theme } = partsOf(text) ?? { theme: letters(text) }
  const own = indicators.filter(({ code }) => code.startsWith(`${theme}-`)).map(({ code }) => code)
  const [first, last] = [own[0], own.at(-1)]
  const said = text.trim().slice(0, 20).toUpperCase()
  return first !== undefined && last !== undefined
    ? `There is no figure ${said}: those of ${theme} are ${first} to ${last}.`
    : `There is no figure “${said}”. A code is letters and a number, such as ${indicators[0]?.code ?? 'CLA-01'}.`
}

/** Whether a text could be the beginning of a code. */
export const beginsCode = (text: string, indicators: readonly Coded[]): boolean => {
  const theme = letters(text)
  const isWhole = /\d/.test(text)
  return (
    theme !== '' &&
    /^[a-z]+[\s–-]*\d{0,3}$/i.test(text) &&
    indicators.some(({ code }) => (isWhole ? code.startsWith(`${theme}-`) : code.startsWith(theme)))
  )
}

/** Items of an agenda with the indicators to show under each. */
export interface CodedAgenda<Indicator> {
  items: { item?: AgendaItem; indicators: Indicator[] }[]
  /** The day as of which the figures are known (ISO), if the text names one. */
  asAt?: string
  /** What could not be read, a sentence each. */
  problems: string[]
}

const DAY = /^as known on\s+(\S+?)\.?$/i

/**
 * An agenda from codes as people write them: "5: INS-01, QUA-01; 7 Placement sufficiency (15 minutes): PLA-01".
 * Items end with a semicolon or a line; codes alone make an agenda without items. One part may pin the figures to a
 * day: "as known on 2026-12-10".
 */
export function readCodes<Indicator extends Coded>(
  text: string,
  indicators: readonly Indicator[],
): CodedAgenda<Indicator> {
  const problems: string[] = []
  const parts = text
    .split(/[;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const days = parts.flatMap((part) => DAY.exec(part)?.[1] ?? [])
  const asAt = days.find(isDay)
  for (const day of days)
    if (!isDay(day)) problems.push(`“${day}” is not a day. Write it as 2026-12-10.`)
  const items = parts
    .filter((part) => !DAY.test(part))
    .map((part) => {
      const colon = part.lastIndexOf(':')
      const codes = part.slice(colon + 1).match(/[a-z]{2,}[\s–-]*\d{1,4}\b|[^\s,]+/gi) ?? []
      const found = codes.flatMap((code) => {
        const indicator = findByCode(code, indicators)
        if (!indicator) problems.push(noSuchCode(code, indicators))
        return indicator ?? []
      })
      return {
        ...(colon < 0 ? {} : { item: itemOf(part.slice(0, colon)) }),
        indicators: found,
      }
    })
  return {
    items: items.filter((one) => one.indicators.length > 0),
    ...(asAt === undefined ? {} : { asAt }),
    problems,
  }
}
