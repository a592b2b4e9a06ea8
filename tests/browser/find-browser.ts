import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
]
const PROGRAMS = [
  process.env['PROGRAMFILES'],
  process.env['PROGRAMFILES(X86)'],
  process.env['LOCALAPPDATA'],
]

/** Where Chromium, Chrome or Edge usually are, by system. */
const usualPlaces = (): string[] => [
  ...[
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
  ].flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ...['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) =>
      join(folder, `${app}.app/Contents/MacOS/${app}`),
    ),
  ),
  ...PROGRAMS.flatMap((folder) =>
    folder === undefined
      ? []
      : [
          'Google/Chrome/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
          'Chromium/Application/chrome.exe',
        ].map((path) => join(folder, path)),
  ),
]

function onPath(name: string): string | undefined {
  try {
    const command = process.platform === 'win32' ? 'where' : 'which'
    return execFileSync(command, [name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split(/\r?\n/)[0]
  } catch {
    return undefined
  }
}

function installed(): string | undefined {
  const places = [
    process.env['CHROME_PATH'],
    chromium.executablePath(),
    ...NAMES.map(onPath),
    ...usualPlaces(),
  ]
  return places.find((path) => path !== undefined && path !== '' && existsSync(path))
}

function install() {
  const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'inherit' })
  if (onPath('apt-get') !== undefined && process.getuid?.() === 0) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  } else
    run(process.execPath, [
      join('node_modules', 'playwright-core', 'cli.js'),
      'install',
      'chromium',
    ])
}

/**
 * The browser of this machine; where there is none, one is installed, so that no browser test is ever skipped.
 * @throws {Error} when none can be had
 */
export function findBrowser(): string {
  const found = installed()
  if (found !== undefined) return found
  install()
  const now = installed()
  if (now === undefined)
    throw new Error(
      'No Chromium, Chrome or Edge was found or could be installed: set CHROME_PATH to one.',
    )
  return now
}
