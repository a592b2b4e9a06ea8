/** A panel that stands on the screen in place of the chart. */
export type Panel = 'agenda' | 'questions' | 'keys' | 'compare' | 'link'

/** Where a meeting stands, and how its chart is shown: what screen and presenter must agree on. */
export interface Walk {
  /** Place of the chart in the meeting, from 0. */
  step: number
  /** Id of an indicator opened by its code, which the meeting may not hold. */
  open?: string
  panel?: Panel
  isTable: boolean
  /** Id of another measure than the usual one. */
  measure?: string
  axis?: 'zero' | 'fit'
  /** Code of a council that is compared with. */
  council?: string
  hasNeighbours: boolean
  /** How many steps larger than usual the text is. */
  larger: number
  isDark: boolean
  isBlank: boolean
  /** Whether the latest figures are shown in place of those of the meeting's day. */
  isLatest: boolean
}

export const START: Walk = {
  step: 0,
  isTable: false,
  hasNeighbours: false,
  larger: 0,
  isDark: false,
  isBlank: false,
  isLatest: false,
}

/** The text is never smaller than usual, and no larger than the longest words allow. */
const MOST_LARGER = 3

type Switch = 'isTable' | 'hasNeighbours' | 'isDark' | 'isBlank' | 'isLatest'

export type Move =
  | { to: 'step'; step: number }
  | { to: 'next' | 'back' | 'return' }
  | { to: 'open'; indicator: string }
  | { to: 'switch'; what: Switch }
  | { to: 'panel'; panel: Panel }
  | { to: 'measure'; measure: string | undefined }
  | { to: 'axis'; axis: 'zero' | 'fit' }
  | { to: 'council'; council: string | undefined }
  | { to: 'size'; by: 1 | -1 }

/** Shows another chart as it usually is; what it is compared with, and how the screen looks, stay. */
function atChart(walk: Walk, chart: { step: number; open?: string }): Walk {
  const { open: _open, panel: _panel, measure: _measure, axis: _axis, ...rest } = walk
  return { ...rest, isTable: false, isBlank: false, ...chart }
}

const without = (walk: Walk, key: keyof Walk): Walk => {
  const next = { ...walk }
  Reflect.deleteProperty(next, key)
  return next
}

/**
 * Where a meeting stands after a move.
 * @param count how many charts the meeting has; moves beyond either end stay there
 */
export function walked(walk: Walk, move: Move, count: number): Walk {
  const within = (step: number) => Math.max(0, Math.min(step, count - 1))
  switch (move.to) {
    case 'next':
      // From a chart in between, the meeting goes on where it was.
      return atChart(walk, { step: walk.open === undefined ? within(walk.step + 1) : walk.step })
    case 'back':
      return atChart(walk, { step: walk.open === undefined ? within(walk.step - 1) : walk.step })
    case 'return':
      if (walk.isBlank) return { ...walk, isBlank: false }
      if (walk.panel !== undefined) return without(walk, 'panel')
      return walk.isTable ? { ...walk, isTable: false } : atChart(walk, { step: walk.step })
    case 'step':
      return atChart(walk, { step: within(move.step) })
    case 'open':
      return atChart(walk, { step: walk.step, open: move.indicator })
    case 'panel':
      return walk.panel === move.panel ? without(walk, 'panel') : { ...walk, panel: move.panel }
    case 'switch':
      return { ...walk, [move.what]: !walk[move.what] }
    case 'measure':
      return move.measure === undefined
        ? without(walk, 'measure')
        : { ...walk, measure: move.measure }
    case 'axis':
      return { ...walk, axis: move.axis }
    case 'council':
      return move.council === undefined
        ? without(walk, 'council')
        : { ...without(walk, 'panel'), council: move.council }
    case 'size':
      return {
        ...walk,
        larger: Math.max(0, Math.min(MOST_LARGER, walk.larger + move.by)),
      }
  }
}

/** Whether Esc has anything to go back from; where it has not, it leaves the meeting. */
export const canReturn = ({ isBlank, panel, isTable, open }: Walk): boolean =>
  isBlank || isTable || panel !== undefined || open !== undefined

/** Whether what another window says is a place in a meeting: the window may be of another version. */
export function isWalk(said: unknown): said is Walk {
  if (typeof said !== 'object' || said === null) return false
  const entries = new Map<string, unknown>(Object.entries(said))
  return Object.entries(START).every(([key, usual]) => typeof entries.get(key) === typeof usual)
}
