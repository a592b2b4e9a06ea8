import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { start } from '../bench/browser'
import { buildApp, serveApp } from '../browser/build-app'
import { findBrowser, readersBrowser } from '../browser/find-browser'

const FOLDER = 'docs/pictures'
const SIZE = { width: 1280, height: 800 }

/** Each picture of the documents, by its file name: the address whose first screen it shows. */
const PICTURES = { overview: '/', indicator: '/indicator/placement-type' }

/** Waits until a page has its figures, each a link to its record, and its typeface. */
async function settle(page: Page): Promise<void> {
  await page.locator('[href*="figure="]:visible').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/**
 * Takes the pictures in the documents: builds the app with the figures in public/data, serves it and saves
 * one PNG for each page, 1280 by 800 px in light colours.
 * @returns the exit code
 * @throws {Error} when no browser can be found or installed, with what to do
 */
export async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  const browser = await start(findBrowser(readersBrowser))
  try {
    await buildApp(folder)
    const server = await serveApp(folder)
    try {
      const address = server.resolvedUrls?.local[0]
      if (address === undefined) throw new Error('The preview server has no address.')
      const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
      await mkdir(FOLDER, { recursive: true })
      for (const [name, path] of Object.entries(PICTURES)) {
        await page.goto(new URL(path, address).href)
        await settle(page)
        const file = `${FOLDER}/${name}.png`
        const png = await page.screenshot()
        await writeFile(file, png)
        process.stdout.write(`${file}: ${Math.round(png.length / 1000)} kB\n`)
      }
      return 0
    } finally {
      await server.close()
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}
