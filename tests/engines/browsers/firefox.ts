import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '../until'
import { marionette } from '../webdriver/marionette'
import { openTab } from '../webdriver/open-tab'
import { freePort } from '../../browser/free-port'
import { begin, end } from '../webdriver/start'
import type { Engine } from './engine'
import { findPrograms } from './programs'

const LONGEST_MS = 10_000

const WANTED = {
  browser: {
    places: [
      process.env['FIREFOX_PATH'],
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
    elsewhere: 'Install Firefox, or set FIREFOX_PATH to its program.',
  },
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

/** Firefox without a window, which takes commands itself. */
export const firefox: Engine = {
  name: 'Firefox',
  find: () => Object.values(findPrograms(WANTED)),
  open: async ({ profile, downloads }) => {
    const { browser: program } = findPrograms(WANTED)
    const port = await freePort()
    const lines = Object.entries({ ...settings(downloads), 'marionette.port': port }).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    )
    await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`)
    const browser = begin(
      program,
      ['--headless', '--no-remote', '--marionette', '--profile', profile],
      { stdio: 'ignore' },
    )
    try {
      const wire = await until('an answer of Firefox', () =>
        marionette(port).catch(() => undefined),
      )
      return {
        tab: openTab(wire),
        close: async () => {
          // What it keeps is on the disk only once it has gone by itself.
          const signal = AbortSignal.timeout(LONGEST_MS)
          const gone = once(browser, 'exit', { signal }).catch(() => undefined)
          await wire.close()
          await gone
          await end(browser)
        },
      }
    } catch (error) {
      await end(browser)
      throw error
    }
  },
}
