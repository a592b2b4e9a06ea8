import { beginsCode } from './codes'

/** What a key or button does in a meeting. */
export type Command =
  | 'next'
  | 'back'
  | 'as-table'
  | 'measure'
  | 'axis'
  | 'compare'
  | 'alone'
  | 'neighbours'
  | 'larger'
  | 'smaller'
  | 'dark'
  | 'blank'
  | 'full'
  | 'questions'
  | 'agenda'
  | 'link'
  | 'latest'
  | 'keys'
  | 'return'

interface KeyCommand {
  command: Command
  /** Its keys, as the browser names them. */
  keys: readonly string[]
  /** The first of them, as it is written on a button; nothing where there is a button alone. */
  sign: string
  label: string
}

/** Every command with its keys, in the order in which they are listed. */
export const COMMANDS: readonly KeyCommand[] = [
  { command: 'next', keys: ['ArrowRight', ' ', 'PageDown'], sign: 'PgDn', label: 'Next' },
  { command: 'back', keys: ['ArrowLeft', 'PageUp'], sign: 'PgUp', label: 'Back' },
  { command: 'agenda', keys: ['a'], sign: 'A', label: 'Agenda' },
  { command: 'as-table', keys: ['t'], sign: 'T', label: 'Table' },
  { command: 'measure', keys: ['m'], sign: 'M', label: 'Measure' },
  { command: 'axis', keys: ['z'], sign: 'Z', label: 'Axis from zero' },
  { command: 'compare', keys: ['c'], sign: 'C', label: 'Compare' },
  { command: 'alone', keys: ['Backspace'], sign: 'Bksp', label: 'Take the comparison away' },
  { command: 'neighbours', keys: ['n'], sign: 'N', label: 'Neighbours' },
  { command: 'questions', keys: ['q'], sign: 'Q', label: 'Questions' },
  { command: 'larger', keys: ['+', '='], sign: '+', label: 'Larger text' },
  { command: 'smaller', keys: ['-', '−'], sign: '−', label: 'Smaller text' },
  { command: 'dark', keys: ['d'], sign: 'D', label: 'Dark or white' },
  { command: 'blank', keys: ['b', '.'], sign: 'B', label: 'Blank' },
  { command: 'full', keys: ['f'], sign: 'F', label: 'Full screen' },
  { command: 'latest', keys: ['l'], sign: 'L', label: 'Latest figures' },
  { command: 'link', keys: [], sign: '', label: 'QR code for members' },
  { command: 'keys', keys: ['?'], sign: '?', label: 'Keys' },
  { command: 'return', keys: ['Escape'], sign: 'Esc', label: 'Close' },
]

export const commandOf = (command: Command): KeyCommand =>
  COMMANDS.find((one) => one.command === command) ?? {
    command,
    keys: [],
    sign: '',
    label: command,
  }

/** What a key means, beside what was typed before it. */
export interface Stroke {
  /** What is typed so far: of a number or code, or nothing. */
  typed: string
  command?: Command
  /** Whether the letter before was the beginning of a code and no command after all. */
  undoes?: boolean
  /** What was typed is complete: to be opened. */
  enters?: string
}

/** Whether a key is one character, which a reader can switch off (WCAG 2.1.4). */
const isSingle = (key: string): boolean => key.length === 1 && key !== ' '

/**
 * The meaning of a key. Letters are commands, and also begin codes ("cla1"): the first letter acts at once,
 * and is undone when the next one shows that a code was meant.
 * @param options.typed what was typed before
 * @param options.hasSingles whether keys of one character act
 */
export function strokeOf(
  key: string,
  options: { typed: string; hasSingles: boolean; indicators: readonly { code: string }[] },
): Stroke {
  const { typed, hasSingles, indicators } = options
  if (isSingle(key) && !hasSingles) return { typed: '' }
  // A lone letter has acted already.
  const isEntry = typed !== '' && !/^[a-z]$/.test(typed)
  if (key === 'Enter') return isEntry ? { typed: '', enters: typed } : { typed: '' }
  if (key === 'Backspace' && isEntry) return { typed: typed.slice(0, -1) }
  if (key === 'Escape' && isEntry) return { typed: '' }
  const longer = typed + key.toLowerCase()
  const isDigit = /^\d$/.test(key)
  const isLetter = /^[a-z]$/i.test(key)
  if (isDigit && (typed === '' || /^\d{1,2}$/.test(typed))) return { typed: longer }
  if ((isLetter || isDigit || key === '-') && typed !== '' && beginsCode(longer, indicators))
    return { typed: longer, ...(typed.length === 1 ? { undoes: true } : {}) }
  const found = COMMANDS.find(({ keys }) => keys.includes(isLetter ? key.toLowerCase() : key))
  const begins = isLetter && beginsCode(key, indicators)
  return {
    typed: begins ? key.toLowerCase() : '',
    ...(found ? { command: found.command } : {}),
  }
}
