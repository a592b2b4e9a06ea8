import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { citation } from '@/export/copy/citation'
import csv from '@/export/formats/csv'
import { meetingFile } from '@/export/meeting-file/meeting-file'
import { svgText } from '@/export/picture/svg'
import { coverSlide } from '@/export/office/powerpoint/report-slides'
import type { ReportInput } from '@/export/report-format'
import { realView } from '../real-data'
import { footText } from '@/pages/meeting/screen/screen-foot'
import { inputOf, makeFile, openBlob, textOf, xmlOf } from './office/opened'

const VERSION = 'Figures as they stood on 30 August 2026 (Committee, 7 September 2026).'
const LINK = 'https://figures.example/indicator/x?data=3f2a91c0de'
const today = inputOf(realView('children-looked-after'), 'trend')
const kept = { ...today, version: VERSION, link: LINK }

/** All words of an Office file, and its markup, which has the targets of its links. */
async function wordsIn(format: string, input: typeof today): Promise<string> {
  const opened = await openBlob(await makeFile(format, input))
  const paths = [...opened.keys()].filter((path) => /\.(xml|rels)$/.test(path))
  return paths
    .flatMap((path) => [xmlOf(opened, path).documentElement.textContent, textOf(opened, path)])
    .join('\n')
}

describe('a file of a kept version', () => {
  it.each(['docx', 'pptx', 'xlsx', 'ods'])(
    'in %s has its name and address, and one of today’s has none',
    async (format) => {
      const words = await wordsIn(format, kept)
      expect(words).toContain(VERSION)
      expect(words).toContain(LINK)
      expect(await wordsIn(format, today)).not.toContain('as they stood')
    },
  )

  it('has its name in a picture and in the source of every row of figures', async () => {
    const words = new DOMParser().parseFromString(
      svgText(kept).text.replaceAll(/( xmlns="[^"]*")([^>]*)\1/g, '$1$2'),
      'image/svg+xml',
    )
    const lines = [...words.querySelectorAll('text')].map((line) => line.textContent).join(' ')
    expect(lines).toContain(VERSION)
    const rows = (await (await csv.make(kept)).text()).trim().split('\r\n').slice(1)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((row) => !row.includes(VERSION))).toEqual([])
    expect(await (await csv.make(today)).text()).not.toContain('as they stood')
  })

  it('has its name in a citation, on the screen of a meeting and in the file of one', () => {
    expect(citation(kept)).toContain(`Shown at ${LINK} (accessed 22 November 2026). ${VERSION}`)
    expect(footText(kept, false)).toContain(VERSION)
    const file = (input: typeof today) =>
      meetingFile(
        {
          title: 'A meeting',
          today: '2026-11-22',
          figures: [{ title: 'A', isFirst: true, input }],
        },
        renderToStaticMarkup,
      )
    expect(file(kept)).toContain(`${VERSION} Made on 22 November 2026.`)
    expect(file(today)).toContain('The latest figures on 22 November 2026.')
  })

  it('has its name on the front page of a report', () => {
    const report: ReportInput = {
      cover: { title: 'A report' },
      entries: [
        { kind: 'heading', text: 'A heading' },
        { kind: 'chart', input: kept },
      ],
      today: '2026-11-22',
    }
    expect(JSON.stringify(coverSlide(report))).toContain(`${VERSION} Made on 22 November 2026.`)
  })
})
