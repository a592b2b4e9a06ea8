import { SHORTHANDS, type Shorthand } from '@/model/schema/observation'
import { madeDate } from './excel-dates'

/** A cell that holds a number, and how it was written. */
export interface WrittenNumber {
  number: number
  isPercent: boolean
  /** Digits after the decimal point. */
  decimals: number
}

export type WrittenValue =
  | WrittenNumber
  | { shorthand: Shorthand }
  | { wrong: string; remedy: string }

const REASONS = 'Write c (suppressed), x (not available) or z (not applicable).'

const PLAIN = /^[-\u2212]?(?:\d+|\d{1,3}(?:[, \u00a0\u202f]\d{3})+)(?:\.(\d+))?( ?%)?$/

const shorthandIn = (text: string): Shorthand | undefined => {
  const bare = text.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return SHORTHANDS.find((known) => known === bare)
}

/** Why a cell is not a value, and what to write instead. */
function wrongValue(text: string): { wrong: string; remedy: string } {
  if (/^#(REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL|SPILL|CALC)/i.test(text))
    return {
      wrong: `"${text}" is an Excel error.`,
      remedy: 'Correct its formula, or write the number.',
    }
  if (text.startsWith('='))
    return {
      wrong: 'is a formula without a result.',
      remedy: 'Open the file in Excel, let it recalculate, save it, and open it here again.',
    }
  if (madeDate(text) !== undefined || /^\d{4}-\d{2}-\d{2}/.test(text))
    return {
      wrong: `"${text}" is a date, not a number.`,
      remedy:
        'Excel may have made it from something like 1-4. Format the cell as a number and write it again.',
    }
  if (/^[<>≤≥~]/.test(text))
    return {
      wrong: `"${text}" is not an exact number.`,
      remedy: 'Write c, for suppressed, or the number.',
    }
  if (/^[-\u2013\u2014.*:?]+$|^n\/?a$|^null$|^none$|^nil$|^tbc$/i.test(text))
    return { wrong: `"${text}" does not say why there is no number.`, remedy: REASONS }
  if (/^-?\d+,\d+$/.test(text))
    return {
      wrong: `"${text}" may be a decimal comma or a thousands separator.`,
      remedy: 'Write 13.5 with a point, and 1,234 with three digits after the comma.',
    }
  return /\d/.test(text)
    ? {
        wrong: `"${text}" is not a number.`,
        remedy: 'Put only the number in the cell, and words in the note.',
      }
    : { wrong: `"${text}" is neither a number nor a known reason.`, remedy: REASONS }
}

/**
 * Reads a cell of a council's own file: "1,234", "67%", "13.5", "c".
 * @returns the number as written, without the % (67% is 67), a shorthand, or what is wrong with it
 */
export function readOwnValue(text: string): WrittenValue {
  const found = PLAIN.exec(text)
  if (found) {
    const number = Number(text.replaceAll(/[, \u00a0\u202f%]/g, '').replace('\u2212', '-'))
    return { number, isPercent: found[2] !== undefined, decimals: found[1]?.length ?? 0 }
  }
  const shorthand = shorthandIn(text)
  return shorthand ? { shorthand } : wrongValue(text)
}

/** Reads a cell that may only hold a shorthand. */
export function readReason(text: string): Shorthand | undefined {
  return shorthandIn(text)
}
