import { describe, expect, it } from 'vitest'
import { checkData } from '@/importer/check/check-data'
import { describeProblems } from '@/importer/tables/problem'
import { openOwnFiles, readPublished, releaseZip } from '@/importer/open-own-files'
import { sliceFiles } from '@/importer/slices/slices'
import * as z from 'zod/mini'
import { SliceFileSchema } from '@/model/schema/slice'
import { strFromU8, unzipSync } from 'fflate'
import { dataFiles } from '../../real-data'
import { textFile, TODAY } from './real-site'
import { withOwnFigures } from '@/importer/slices/with-own-figures'

const FIGURES = [
  'indicator,period,measure,category,value,name,theme,unit,breakdown,note',
  'placement-type,2026,number,Foster care,269,,,,,Provisional',
  'placement-type,2026,number,,527,,,,,',
  'placement-type,2025,number,,522,,,,,',
  'children-looked-after,2025,number,,999,,,,,',
  'foster-care-local,2023-05,percent,,50,,,,,',
  'edge-of-care,Apr 2026,,,31,Children on the edge of care,Placements,children,,',
  'edge-of-care,Apr 2026,,North,11,,,,Part of the county,',
].join('\n')

const FilesSchema = z.looseObject({ files: z.array(SliceFileSchema) })

const published = await dataFiles()
const slices = sliceFiles(published)
const json = (path: string): unknown => JSON.parse(published.get(path) ?? slices.get(path) ?? '')
const HOME = 'E06000060'
const themes = ['children-looked-after', 'placements']

/** Files of a slice in a fixed order, because theirs has no meaning. */
const inOrder = (slice: unknown) => {
  const { files, ...rest } = FilesSchema.parse(slice)
  const name = (file: (typeof files)[number]) => `${file.release} ${file.indicator}`
  return { ...rest, files: files.toSorted((a, b) => (name(a) < name(b) ? -1 : 1)) }
}

const opening = (text: string) =>
  openOwnFiles(
    [textFile(text)],
    readPublished({
      catalogue: json('catalogue.json'),
      index: json('slices/catalogue.json'),
      areas: json('areas.json'),
      releases: json('releases.json'),
      inspection: json('inspection.json'),
      slices: themes.map((theme) => json(`slices/${theme}/${HOME}.json`)),
    }),
    { today: TODAY },
  )

const opened = async () => {
  const found = await opening(FIGURES)
  expect(found.problems).toEqual([])
  if (!found.opened) throw new Error('nothing was opened')
  return found.opened
}

const withRelease = async () => {
  const zip = unzipSync(releaseZip(await opened()))
  const files = Object.entries(zip).filter(([path]) => path.endsWith('.json'))
  return new Map([...published, ...files.map(([path, bytes]) => [path, strFromU8(bytes)] as const)])
}

describe('the release that is kept', () => {
  it('put into public/data passes every check of the data', async () => {
    const { problems, checked } = checkData(await withRelease())
    expect(describeProblems(problems)).toEqual([])
    expect(checked.indicators).toBe(
      JSON.parse(published.get('catalogue.json') ?? '').indicators.length + 1,
    )
  })

  it('changes no published line of other releases', async () => {
    const changed = [...(await withRelease())].filter(
      ([path, text]) => published.get(path) !== text,
    )
    expect(changed.map(([path]) => path).toSorted()).toEqual([
      'catalogue.json',
      'releases.json',
      ...['children-looked-after', 'edge-of-care', 'foster-care-local', 'placement-type'].map(
        (id) => `releases/own-figures-${TODAY}/${id}.json`,
      ),
    ])
  })
})

describe('the pages with own figures open', () => {
  it('read the same as they would if the release were published', async () => {
    const { patches } = await opened()
    const after = sliceFiles(await withRelease())
    const paths = [...patches.keys()].filter((path) =>
      /^slices\/(?!find|catalogue|indicator)/.test(path),
    )
    expect(paths.length).toBeGreaterThan(4)
    for (const path of paths) {
      const asked = () => Promise.resolve(json(path))
      const own = inOrder(await withOwnFigures(patches.get(path), asked))
      expect(own).toEqual(inOrder(JSON.parse(after.get(path) ?? '')))
    }
  })

  it('say of each indicator what is new, changed and the same', async () => {
    const { differences } = await opened()
    const counts = differences.map(({ id, isNew, added, changed, same, stays }) => ({
      id,
      isNew,
      counts: [added, changed, same, stays].join(),
    }))
    expect(counts).toEqual([
      { id: 'children-looked-after', isNew: false, counts: '0,1,0,1' },
      { id: 'placement-type', isNew: false, counts: '2,0,1,0' },
      { id: 'foster-care-local', isNew: false, counts: '0,1,0,0' },
      { id: 'edge-of-care', isNew: true, counts: '2,0,0,0' },
    ])
  })

  it('open nothing where a file holds nothing new', async () => {
    const [problem] = (await opening(FIGURES.replace('edge-of-care', '../edge'))).problems
    expect(problem?.column).toBe('indicator')
  })
})
