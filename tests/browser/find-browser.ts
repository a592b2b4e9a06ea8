import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** The same engine without a window, which needs a quarter less of the processor for the same tests. */
const WITHOUT_WINDOW = ['chromium-headless-shell', 'chrome-headless-shell']
const WITH_WINDOW = [
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

/** Where the browsers of these names usually are on Linux. */
const usualOnLinux = (names: readonly string[]): string[] =>
  [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
  ].flatMap((folder) => names.map((name) => join(folder, name)))

/** Where Chromium, Chrome or Edge usually are on other systems. */
const usualElsewhere = (): string[] => [
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

function installed(
  [first, second]: readonly [readonly string[], readonly string[]] = [WITHOUT_WINDOW, WITH_WINDOW],
): string | undefined {
  const named = (names: readonly string[]) => [...names.map(onPath), ...usualOnLinux(names)]
  const places = [
    process.env['CHROME_PATH'],
    ...named(first),
    chromium.executablePath(),
    ...usualElsewhere(),
    ...named(second),
  ]
  return places.find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** An installed browser as readers have it, with a window, if there is one. */
export const readersBrowser = () => installed([WITH_WINDOW, WITHOUT_WINDOW])

function install() {
  const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'inherit' })
  if (onPath('apt-get') !== undefined && process.getuid?.() === 0) {
    // Without any typeface on the machine the browser fails on a page that needs one beside our own.
    const add = (name: string) =>
      run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-liberation'])
    run('apt-get', ['update'])
    try {
      add('chromium-headless-shell')
    } catch {
      // Older releases of Debian have no such package.
      add('chromium')
    }
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
  // A browser without a window does not read this from the machine's settings.
  '--font-render-hinting=none',
  `--disable-features=${OFF.join(',')}`,
]
