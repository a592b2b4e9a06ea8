import { aRelease, someRows, viewOf } from '@mocks/builders'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { noteLines } from '@/charts/frame/notes'
import { attentionRows } from '@/export/attention-csv'
import { csvText } from '@/export/formats/csv'
import { meetingFile } from '@/export/meeting-file/meeting-file'
import { rowsOf } from '@/export/rows'
import { svgText } from '@/export/picture/svg'
import { attentionGroups } from '@/model/overview/attention-groups'
import { verdict } from '@/model/sentences/verdict'
import { headlineCards } from '@/model/overview/headline-cards'
import { inputOf } from './input-of'
import { areas, catalogue, filesOf, releases, aSelection } from '../real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'

const LABEL = 'Restricted: not to be passed on.'
const closed = (level: 'public' | 'restricted'): View =>
  viewOf({
    rows: someRows(),
    releases: [aRelease({ confidentiality: level })],
    selection: { category: 'total' },
  })
const wordsOf = (view: View): string =>
  svgText({
    view,
    title: 'Title',
    sentence: textOf(verdict(view)),
    today: '2026-11-22',
    chartId: 'trend',
  }).text

describe('content that leaves the app', () => {
  it('gives in every row of its figures who may see them', () => {
    const levels = (view: View) => new Set(rowsOf(view).map((row) => row.confidentiality))
    expect(levels(closed('restricted'))).toEqual(new Set(['restricted']))
    expect(levels(closed('public'))).toEqual(new Set(['public']))
    expect(csvText(rowsOf(closed('restricted')))).toMatch(
      /,confidentiality,note.*\r\n.*,restricted,.*\r\n/,
    )
  })

  it('is at the top of a picture, once, and not on a public one', () => {
    expect(wordsOf(closed('restricted')).split(LABEL)).toHaveLength(2)
    expect(wordsOf(closed('public'))).not.toContain('passed on')
  })

  it('is in the file of a meeting, beside the figure and on its agenda', () => {
    const fileOf = (view: View) =>
      meetingFile(
        {
          title: 'Scrutiny <script>',
          today: '2026-11-22',
          figures: [
            {
              title: 'Title',
              isFirst: true,
              input: inputOf(view, 'trend', { title: 'Title', sentence: 'It rose.' }),
            },
            { title: 'Gone', isFirst: false, problem: 'There is no such figure any more.' },
          ],
        },
        renderToStaticMarkup,
      )
    const file = fileOf(closed('restricted'))
    expect(file.split(LABEL)).toHaveLength(3)
    expect(file).toContain('There is no such figure any more.')
    expect(file.match(/<script>/g)).toHaveLength(1)
    expect(fileOf(closed('public'))).not.toContain('passed on')
  })

  it('comes first among the notes of a document', () => {
    const shown = { chartId: 'trend', mode: 'chart' } as const
    expect(noteLines(closed('restricted'), shown).notes[0]).toBe(LABEL)
    expect(noteLines(closed('public'), shown).notes).not.toContain(LABEL)
  })

  it('is marked in the file of the lists', () => {
    const indicators = catalogue.indicators.filter(({ headlines }) => headlines.length > 0)
    const cards = headlineCards(
      indicators.flatMap(({ id }) => filesOf(id)),
      {
        indicators,
        areas,
        releases: releases.map((r) => ({ ...r, confidentiality: 'internal' })),
        selection: aSelection(),
      },
    )
    const rows = attentionRows(attentionGroups(cards))
    expect(new Set(rows.map(({ confidentiality }) => confidentiality))).toEqual(
      new Set(['internal']),
    )
  })
})
