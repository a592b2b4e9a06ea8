// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sourcesFrom } from '@/data/view-sources'
import { buildView } from '@/model/view/build-view'
import { areas, aSelection, filesOf, indicator, realView, releases } from '../real-data'

const ID = 'children-looked-after'
const known = { indicator: indicator(ID), areas, releases }
const viewOf = (files: ReturnType<typeof filesOf>, asAt?: string) =>
  buildView(sourcesFrom(files, known, asAt), aSelection(asAt === undefined ? {} : { asAt }))

describe('the input of a view', () => {
  it('is the figures of its indicator, whichever other files come with it', () => {
    expect(viewOf([...filesOf('placement-type'), ...filesOf(ID)])).toEqual(realView(ID))
  })

  it('holds no figure that was not known on the day', () => {
    const asAt = '2023-09-07'
    expect(viewOf(filesOf(ID), asAt)).toEqual(realView(ID, { asAt }))
    expect(viewOf(filesOf(ID), asAt).periods).not.toEqual(viewOf(filesOf(ID)).periods)
  })
})
