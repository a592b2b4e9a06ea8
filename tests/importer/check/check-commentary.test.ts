// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fileNotes, COMMENT_ELSEWHERE } from '@/charts/frame/file-notes'
import { commentNotes, noteLines } from '@/charts/frame/notes'
import { checkCommentary } from '@/importer/check/check-commentary'
import { readData } from '@/importer/data-folder/read-data'
import { withComments } from '@/importer/data-folder/with-comments'
import { siteFiles } from '@/importer/slices/site-files'
import { describeProblems } from '@/importer/tables/problem'
import { CommentaryFileSchema } from '@/model/schema/authored-files'
import { buildView } from '@/model/view/build-view'
import type { Selection } from '@/model/view/selection'
import {
  areas,
  aSelection,
  catalogue,
  dataFiles,
  figuresOf,
  MILTON_KEYNES,
  releases,
} from '../../real-data'

const files = await dataFiles()
const { data } = readData(files)
if (!data?.commentary) throw new Error('the comments that ship cannot be read')
const { commentary } = data

/** The problems found in the comments after replacing a text in them. */
function faults(from: string, to: string): string[] {
  const text = commentary.text.replace(from, to)
  const json: unknown = JSON.parse(text)
  const content = CommentaryFileSchema.parse(json)
  return describeProblems(
    checkCommentary({ ...data, commentary: { path: 'commentary.json', text, content } } as never),
  )
}

describe('a comment by the service', () => {
  it.each([
    ['an indicator that is none', '"placement-type"', '"placements"', /there is no indicator/],
    ['an area that is none', '"E06000060"', '"E06"', /there is no area "E06"\. Use a code/],
    ['a period without a figure', '"2023"', '"1999"', /placement-type has no figure of .*"1999"/],
    ['no text', /"Since [^"]*"/.exec(commentary.text)?.[0] ?? '', '" "', /the comment is empty/],
    ['a long text', '"Since', `"${'Long. '.repeat(100)}`, /characters, and 500 fit under a chart/],
    ['nobody who says it', '"Officers’ report to the committee"', '""', /nobody says this/],
    ['a day that is none', '"2023-09-07"', '"7 September"', /is not a day\. Write it as/],
    ['a release that is none', '"bucks-select', '"berks-select', /there is no release "berks-/],
    [
      'a place without a paper',
      '"release": "bucks-select-committee-2023-09-07",',
      '',
      /needs both/,
    ],
    ['a measure that is none', '"role"', '"measures": ["share"], "role"', /not a measure of/],
    ['a category that is none', '"role"', '"categories": ["hotel"], "role"', /not a category of/],
  ])('with %s is refused with line and remedy', (_, from, to, message) => {
    const found = faults(from, to)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^commentary\.json:\d+ /)
    expect(found[0]).toMatch(message)
  })

  it('is refused when it is given twice, and the published ones are sound', () => {
    const [first] = commentary.content.comments
    expect(faults('"comments": [', `"comments": [ ${JSON.stringify(first)},`)[0]).toMatch(/twice/)
    expect(faults('"x-not-there"', '')).toEqual([])
  })

  it('is left out of the site of another council', () => {
    const elsewhere = new Map(files).set(
      'settings.json',
      JSON.stringify({ ...data.settings.content, home: MILTON_KEYNES }),
    )
    expect(JSON.parse(siteFiles(elsewhere).get('commentary.json') ?? '')).toMatchObject({
      comments: [],
    })
  })
})

describe('under a chart', () => {
  const commented = withComments(catalogue, commentary.content, releases)
  const viewOf = (id: string, over: Partial<Selection> = {}) => {
    const indicator = commented.indicators.find((one) => one.id === id)
    if (!indicator) throw new Error(id)
    return buildView(
      { indicator, figures: figuresOf(id, over.asAt), areas, releases },
      aSelection(over),
    )
  }
  const LINE =
    /^Comment by the service on the figure for 31 March 2023: “Since October 2021, .*” Officers’ report to the committee, 7 September 2023 \(Children’s and Education Select Committee, agenda pack, 7 September 2023: Placement Sufficiency Update, .*\)\.$/
  const trend = { chartId: 'trend', mode: 'chart' } as const

  it('stands the comment with its office, day and paper, for its council and years alone', () => {
    expect(commentNotes(viewOf('placement-type'), trend)).toEqual([expect.stringMatching(LINE)])
    expect(commentNotes(viewOf('placement-type', { area: MILTON_KEYNES }), trend)).toEqual([])
    expect(commentNotes(viewOf('placement-type', { from: 2024 }), trend)).toEqual([])
    expect(commentNotes(viewOf('placement-locality'), trend)).toEqual([])
  })

  it('stands no comment that came after the day as known on which the figures are shown', () => {
    const known = (asAt: string) => commentNotes(viewOf('foster-care-local', { asAt }), trend)
    expect(known('2023-09-07')).toHaveLength(1)
    expect(known('2023-09-06')).toEqual([])
  })

  it('is the comment in every file too, and where it is long a drawing says where it is', () => {
    const view = viewOf('placement-type')
    expect(noteLines(view, trend).notes).toContainEqual(expect.stringMatching(LINE))
    const { short, full, comment } = fileNotes(view, trend)
    expect(short).toContain(COMMENT_ELSEWHERE)
    expect(comment).toMatch(LINE)
    expect(full).toContain(comment)
  })
})
