import type { ChildProcess } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openTab } from '../webdriver/open-tab'
import { begin, end, throughDriver } from '../webdriver/start'
import type { Engine } from './engine'
import { findPrograms } from './programs'

const ELSEWHERE = 'WebKitGTK, with its driver and Xvfb, is there for Linux only.'
const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((of) => `/usr/lib/${of}`)
const WANTED = {
  driver: {
    places: [process.env['WEBKIT_DRIVER_PATH'], '/usr/bin/WebKitWebDriver'],
    debian: 'webkit2gtk-driver',
    elsewhere: ELSEWHERE,
  },
  browser: {
    places: [
      process.env['WEBKIT_PATH'],
      ...LIBRARIES.map((of) => `${of}/webkit2gtk-4.1/MiniBrowser`),
    ],
    debian: 'libwebkit2gtk-4.1-0',
    elsewhere: ELSEWHERE,
  },
  display: { places: ['/usr/bin/Xvfb'], debian: 'xvfb', elsewhere: ELSEWHERE },
}

/** A display of its own, without a screen; Xvfb says which number it has taken. */
async function display(program: string): Promise<{ number: string; screen: ChildProcess }> {
  const screen = begin(
    program,
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const number = await new Promise<string>((done, fail) => {
    screen.once('error', fail)
    screen.once('exit', (code) => fail(new Error(`Xvfb ended with code ${code}.`)))
    screen.stdio[3]?.once('data', (chunk: Buffer) => done(chunk.toString().trim()))
  })
  return { number, screen }
}

/** WebKitGTK, the nearest to Safari that runs on Linux: its own small browser, by its driver. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  find: () => Object.values(findPrograms(WANTED)),
  open: async ({ profile, downloads }) => {
    const { driver, browser, display: xvfb } = findPrograms(WANTED)
    const config = join(profile, 'config')
    await mkdir(config, { recursive: true })
    await writeFile(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
    const { number, screen } = await display(xvfb)
    try {
      const wire = await throughDriver(driver, {
        env: {
          ...process.env,
          DISPLAY: `:${number}`,
          GDK_BACKEND: 'x11',
          LIBGL_ALWAYS_SOFTWARE: '1',
          NO_AT_BRIDGE: '1',
          HOME: profile,
          XDG_CONFIG_HOME: config,
          XDG_CACHE_HOME: join(profile, 'cache'),
          XDG_DATA_HOME: join(profile, 'data'),
        },
        capabilities: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      })
      return {
        tab: openTab(wire),
        close: async () => {
          await wire.close().finally(() => end(screen))
        },
      }
    } catch (error) {
      await end(screen)
      throw error
    }
  },
}
