import { chartById } from '@/charts/registry'
import type { ExportInput } from '@/export/format'
import { canReturn, type Walk } from '@/model/meeting/walk'
import type { Command } from '@/model/meeting/keys'
import type { View } from '@/model/view/types'
import type { WalkState } from './use-walk'

interface Commands extends Pick<WalkState, 'walk' | 'move'> {
  input: ExportInput | undefined
  say: (message: string) => void
  /** Turns full screen on or off in this window. */
  full: () => void
  /** Leaves the meeting. */
  leave: () => void
}

const shownMeasures = ({ indicator }: View) => indicator.measures.filter((m) => m.hidden !== true)

/** The measure after the one that is shown; undefined for the usual one. */
function nextMeasure(view: View): string | undefined {
  const all = shownMeasures(view)
  const next = all[(all.findIndex(({ id }) => id === view.measure.id) + 1) % all.length]
  return next?.id === all[0]?.id ? undefined : next?.id
}

/** Whether the axis of a chart can start at zero as well as above it. */
function axisOf(input: ExportInput): 'zero' | 'fitted' | 'fixed' {
  const startsAbove = (view: View) => (chartById(input.chartId)?.axisNote?.(view) ?? []).length > 0
  if (startsAbove(input.view)) return 'fitted'
  return startsAbove({ ...input.view, axis: 'fit' }) ? 'zero' : 'fixed'
}

/** Whether a command does something for what is shown; its button stands back where it does not. */
export function canRun(command: Command, walk: Walk, input: ExportInput | undefined): boolean {
  if (command === 'alone') return walk.council !== undefined || walk.hasNeighbours
  if (command === 'smaller') return walk.larger > 0
  if (command === 'latest') return walk.isLatest || !input || input.view.asAt !== undefined
  if (!input) return command !== 'measure' && command !== 'axis'
  if (command === 'measure') return !input.view.scatter && shownMeasures(input.view).length > 1
  if (command === 'axis') return axisOf(input) !== 'fixed'
  if (command === 'compare' || command === 'neighbours')
    return !input.view.scatter && input.view.indicator.local !== true
  return true
}

const WHY_NOT: Partial<Record<Command, string>> = {
  measure: 'This figure has one measure.',
  axis: 'The axis of this chart starts at zero.',
  compare: 'Only the council’s own papers have this figure: no other can be compared.',
  neighbours: 'Only the council’s own papers have this figure: no other can be compared.',
  latest: 'The latest figures are shown.',
}

/** Does what a key or button asks for. */
export function useCommands({ walk, move, input, say, full, leave }: Commands) {
  return (command: Command): void => {
    say('')
    if (!canRun(command, walk, input)) return say(WHY_NOT[command] ?? '')
    switch (command) {
      case 'next':
      case 'back':
        return move({ to: command })
      case 'as-table':
        return move({ to: 'switch', what: 'isTable' })
      case 'neighbours':
        return move({ to: 'switch', what: 'hasNeighbours' })
      case 'dark':
        return move({ to: 'switch', what: 'isDark' })
      case 'blank':
        return move({ to: 'switch', what: 'isBlank' })
      case 'latest':
        return move({ to: 'switch', what: 'isLatest' })
      case 'compare':
      case 'agenda':
      case 'link':
      case 'questions':
      case 'keys':
        return move({ to: 'panel', panel: command })
      case 'larger':
      case 'smaller':
        return move({ to: 'size', by: command === 'larger' ? 1 : -1 })
      case 'measure':
        return input && move({ to: 'measure', measure: nextMeasure(input.view) })
      case 'axis':
        return input && move({ to: 'axis', axis: axisOf(input) === 'fitted' ? 'zero' : 'fit' })
      case 'alone':
        if (walk.hasNeighbours) move({ to: 'switch', what: 'hasNeighbours' })
        return move({ to: 'council', council: undefined })
      case 'full':
        return full()
      case 'return':
        return canReturn(walk) ? move({ to: 'return' }) : leave()
    }
  }
}
export type Run = ReturnType<typeof useCommands>
