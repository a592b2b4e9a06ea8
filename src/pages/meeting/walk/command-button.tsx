import type { ExportInput } from '@/export/format'
import { commandOf, type Command } from '@/model/meeting/keys'
import type { Walk } from '@/model/meeting/walk'
import { canRun, type Run } from './use-commands'

interface CommandButtonProps {
  command: Command
  walk: Walk
  input: ExportInput | undefined
  run: Run
  /** Whether its key is written on it. */
  withKey?: boolean
}

const PRESSED: Partial<Record<Command, (walk: Walk) => boolean>> = {
  'as-table': ({ isTable }) => isTable,
  neighbours: ({ hasNeighbours }) => hasNeighbours,
  dark: ({ isDark }) => isDark,
  blank: ({ isBlank }) => isBlank,
  latest: ({ isLatest }) => isLatest,
  agenda: ({ panel }) => panel === 'agenda',
  questions: ({ panel }) => panel === 'questions',
  keys: ({ panel }) => panel === 'keys',
  link: ({ panel }) => panel === 'link',
  compare: ({ panel }) => panel === 'compare',
}

/** A command as a button, for touch and voice. */
export function CommandButton({ command, walk, input, run, withKey = true }: CommandButtonProps) {
  const { sign, label } = commandOf(command)
  const pressed = PRESSED[command]?.(walk)
  return (
    <button
      type="button"
      className="meeting-button"
      aria-disabled={canRun(command, walk, input) ? undefined : true}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={() => run(command)}
    >
      {withKey && (
        <span className="meeting-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      {label}
    </button>
  )
}
