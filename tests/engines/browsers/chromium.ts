import { FLAGS } from '../../browser/find-browser'
import { openTab } from '../webdriver/open-tab'
import { throughDriver } from '../webdriver/start'
import type { Engine } from './engine'
import { findPrograms } from './programs'

const WANTED = {
  browser: {
    places: [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'],
    debian: 'chromium',
    elsewhere: 'Install Chromium or Chrome, or set CHROME_PATH to its program.',
  },
  driver: {
    places: [process.env['CHROMEDRIVER_PATH'], '/usr/bin/chromedriver'],
    debian: 'chromium-driver',
    elsewhere:
      'Install ChromeDriver of the same version, and set CHROMEDRIVER_PATH to its program.',
  },
}

/** Chromium, by its driver. */
export const chromium: Engine = {
  name: 'Chromium',
  find: () => Object.values(findPrograms(WANTED)),
  open: async ({ profile, downloads }) => {
    const { browser, driver } = findPrograms(WANTED)
    const wire = await throughDriver(driver, {
      env: process.env,
      capabilities: {
        'goog:chromeOptions': {
          binary: browser,
          args: ['--headless=new', '--hide-scrollbars', `--user-data-dir=${profile}`, ...FLAGS],
          prefs: {
            'download.default_directory': downloads,
            'download.prompt_for_download': false,
            'profile.default_content_setting_values.automatic_downloads': 1,
          },
        },
      },
    })
    return { tab: openTab(wire), close: wire.close }
  },
}
