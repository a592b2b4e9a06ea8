import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A program that an engine needs. */
export interface Program {
  /** Where it may be, the likeliest first. */
  places: readonly (string | undefined)[]
  /** The Debian package that has it. */
  debian: string
  /** What to do where it is missing and the system is not Debian. */
  elsewhere: string
}

/** How this machine is looked at and added to. */
export interface Machine {
  has: (path: string) => boolean
  /** Installs Debian packages; undefined where that is not for this user, or not Debian. */
  install: ((packages: readonly string[]) => void) | undefined
  isDebian: boolean
}

const isDebian = existsSync('/etc/debian_version')
const THIS_MACHINE: Machine = {
  has: existsSync,
  isDebian,
  install:
    isDebian && process.getuid?.() === 0
      ? (packages) => {
          const run = (args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit' })
          run(['update'])
          run(['install', '-y', '--no-install-recommends', ...packages])
        }
      : undefined,
}

/**
 * Where programs are. What is missing is installed on Debian, for whoever may install packages.
 * @throws {Error} saying what to install where one is missing
 */
export function findPrograms<Name extends string>(
  wanted: Record<Name, Program>,
  { has, install, isDebian: onDebian }: Machine = THIS_MACHINE,
): Record<Name, string> {
  const all = Object.entries<Program>(wanted)
  const placeOf = ({ places }: Program) =>
    places.find((path) => path !== undefined && path !== '' && has(path))
  const missing = () => all.map(([, one]) => one).filter((one) => placeOf(one) === undefined)
  if (missing().length > 0)
    try {
      install?.([...new Set(missing().map(({ debian }) => debian))])
    } catch {
      // Said below.
    }
  const still = missing()
  if (still.length > 0)
    throw new Error(
      onDebian
        ? `Missing. Run: sudo apt-get install ${[...new Set(still.map(({ debian }) => debian))].join(' ')}`
        : `Missing. ${[...new Set(still.map(({ elsewhere }) => elsewhere))].join(' ')}`,
    )
  const found = all.map(([name, program]) => [name, placeOf(program) ?? ''])
  // Each name that is wanted has been found.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(found) as Record<Name, string>
}
