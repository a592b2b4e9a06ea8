import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newPage, open } from './open'
import { openDownloads, save } from './reader'

const NAME = 'CLA-01_children-looked-after-rate_Buckinghamshire_2018-2025_as-known-2026-01-31'
const PARTS = {
  'Word (DOCX)': [
    'word/document.xml',
    'word/styles.xml',
    'word/charts/chart1.xml',
    'word/embeddings/figures1.xlsx',
  ],
  'PowerPoint (PPTX)': [
    'ppt/slides/slide1.xml',
    'ppt/charts/chart1.xml',
    'ppt/embeddings/figures1.xlsx',
  ],
  'Excel (XLSX)': ['xl/worksheets/sheet4.xml', 'xl/charts/chart1.xml'],
  'Open spreadsheet (ODS)': ['mimetype', 'content.xml', 'META-INF/manifest.xml'],
}

/** Records every announcement of the menu, however brief. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const status = document.querySelector('.menu-said')
    const heard: string[] = []
    if (status)
      new MutationObserver(() => heard.push(status.textContent)).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    Object.assign(window, { heard })
  })
/** The announcements up to the last of a download, which comes after the file itself. */
async function announced(page: Page): Promise<unknown> {
  await page.waitForFunction("window.heard.some((text) => !text.startsWith('Making'))")
  return page.evaluate<unknown>('window.heard.splice(0)')
}

async function openMenu(path: string): Promise<Page> {
  const page = await newPage({ acceptDownloads: true })
  await open(page, path)
  await openDownloads(page)
  await listen(page)
  return page
}

async function saveParts(page: Page, item: string) {
  const { name, bytes } = await save(page, item)
  return { name, parts: unzipSync(bytes) }
}

describe('an officer with a committee paper', () => {
  it('saves a chart for Word, PowerPoint, Excel and LibreOffice, and announces the result', async () => {
    const page = await openMenu('/indicator/children-looked-after?as-at=2026-01-31')
    const saved: Record<string, Uint8Array> = {}
    for (const [item, wanted] of Object.entries(PARTS)) {
      const { name, parts } = await saveParts(page, item)
      const extension = /\((\w+)\)/.exec(item)?.[1]?.toLowerCase() ?? ''
      expect(name).toBe(`${NAME}.${extension}`)
      expect(Object.keys(parts)).toEqual(expect.arrayContaining(wanted))
      expect(await announced(page)).toEqual([`Making ${name}`, `Saved as ${name}`])
      Object.assign(saved, parts)
    }
    const notes = strFromU8(saved['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array())
    expect(notes).toContain('What this does not tell you: ')
    expect(notes).toContain('/indicator/children-looked-after?as-at=2026-01-31')
  })

  it('saves the slide of a chart on the page of a theme, with the words of its indicator', async () => {
    const page = await openMenu('/theme/placements?layout=long')
    const { name, parts } = await saveParts(page, 'PowerPoint (PPTX)')
    expect(name).toMatch(/^PLA-01_.*\.pptx$/)
    const notes = parts['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array()
    expect(strFromU8(notes)).toContain('What it is: ')
  })
})
