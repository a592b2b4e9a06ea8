import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { allPictures } from '@/charts/registry'
import { formatsFor } from '@/export/registry'
import { VIEW_FOR } from '../../charts/views'
import { realView } from '../../real-data'
import { hasValidator, inputOf, makeFile, openBlob, problemsIn } from './opened'

const OFFICE = ['docx', 'pptx', 'xlsx']
const kinds = allPictures().map(({ id }) => id)

const REAL = [
  ['a fitted axis', realView('children-looked-after', { axis: 'fit' }), 'trend'],
  ['all authorities', realView('children-looked-after'), 'rank'],
  ['a strip of dots', realView('children-looked-after'), 'distribution'],
  ['suppressed parts', realView('placement-type'), 'mix'],
  ['thresholds', realView('unaccompanied-children-local'), 'trend'],
  ['months in words', realView('audit-programme'), undefined],
  ['pounds', realView('placement-cost'), undefined],
] as const

// Where there is no validator for the platform these are counted among the skipped.
describe.skipIf(!hasValidator)('the Open XML SDK finds no fault', () => {
  it.each(kinds)('in the files of a chart of the kind %s', async (id) => {
    const view = VIEW_FOR[id]?.()
    if (!view) throw new Error(`${id} has no view`)
    const input = inputOf(view, id)
    const offered = formatsFor(input).map((format) => format.id)
    expect(offered).toEqual(expect.arrayContaining(OFFICE))
    const found = OFFICE.map(async (format) => problemsIn(await makeFile(format, input), format))
    expect((await Promise.all(found)).flat()).toEqual([])
  })

  it.each(REAL)('in the slide of a chart with %s', async (_, view, chartId) => {
    const input = inputOf(view, chartId)
    expect(await problemsIn(await makeFile('pptx', input), 'pptx')).toEqual([])
  })

  it('and is seen to find one', async () => {
    const input = inputOf(realView('children-looked-after'), 'trend')
    const parts = await openBlob(await makeFile('pptx', input))
    const spoilt = Object.fromEntries(
      [...parts].map(([path, bytes]) => [
        path,
        path === 'ppt/charts/chart1.xml'
          ? new TextEncoder().encode(
              new TextDecoder()
                .decode(bytes)
                .replace('<c:varyColors val="0"/>', '<c:varyColours/>'),
            )
          : bytes,
      ]),
    )
    const found = await problemsIn(new Blob([zipSync(spoilt)]), 'pptx')
    expect(found.join()).toContain('varyColours')
  })
})
