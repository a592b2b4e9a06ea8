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
 * The browser of this machine. If there is none, one is installed, so that no browser test is ever skipped.
 * @param find path of an installed browser
 * @param add installs one; throws if it cannot
 * @throws {Error} when none can be installed, with what to do
 */
export function findBrowser(find = installed, add = install): string {
  const found = find()
  if (found !== undefined) return found
  let failure = ''
  try {
    add()
  } catch (error) {
    failure = `\nInstalling one failed: ${error instanceof Error ? error.message : String(error)}`
  }
  const now = find()
  if (now === undefined)
    throw new Error(
      `The browser tests need Chromium, Chrome or Edge, and none was found. Install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to the program of one.${failure}`,
    )
  return now
}

/**
 * Parts of the browser that are not needed. The first three draw the suggestions of the address bar, which costs
 * two more processes for each window; the others are what Playwright turns off, since the last list counts.
 */
const OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
]

/** How every browser of the tests is started. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${OFF.join(',')}`,
]
