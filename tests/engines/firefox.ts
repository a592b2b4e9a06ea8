import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Bidi } from './bidi'
import type { OpenBrowser, Place } from './tab'

const PLACES = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

const installed = (): string | undefined => PLACES.find((path) => path !== '' && existsSync(path))

const WHAT_TO_INSTALL =
  'Firefox was not found. Install it (on Debian: sudo apt-get install firefox-esr; elsewhere from the system’s own store), or set FIREFOX_PATH to its program.'

/**
 * The program of Firefox. On Debian, for whoever may install packages, it is installed where it is missing.
 * @throws {Error} saying what to install where there is none
 */
export function findFirefox(): string {
  const found = installed()
  if (found !== undefined) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    try {
      const run = (args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit' })
      run(['update'])
      run(['install', '-y', '--no-install-recommends', 'firefox-esr'])
    } catch {
      // Said below.
    }
  const now = installed()
  if (now === undefined) throw new Error(WHAT_TO_INSTALL)
  return now
}

/** What a browser of a test does without: everything that asks another host, or the reader. */
const settings = (downloads: string): Record<string, boolean | number | string> => ({
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
})

/** The address at which a starting browser listens, which it prints. */
function listening(browser: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const timer = setTimeout(() => fail(new Error(`Firefox has not started.\n${said}`)), 30_000)
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      done(`${address}/session`)
    })
    browser.once('exit', (code) => {
      clearTimeout(timer)
      fail(new Error(`Firefox ended with code ${code}.\n${said}`))
    })
  })
}

/**
 * Opens Firefox without a window.
 * @throws {Error} saying what to install where it is missing, or what Firefox says when it does not start
 */
export async function openFirefox({ profile, downloads }: Place): Promise<OpenBrowser> {
  const lines = Object.entries(settings(downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`)
  const browser = spawn(
    findFirefox(),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const bidi = await Bidi.connect(await listening(browser))
  return {
    tab: await bidi.tab({ width: 1280, height: 720 }),
    close: async () => {
      const gone = once(browser, 'exit')
      await bidi.close()
      await gone
    },
  }
}
