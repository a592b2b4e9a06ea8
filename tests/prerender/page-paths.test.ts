// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { PAGE_FILES } from '@/app/page-list'
import { readSiteFiles } from '@/importer/disk'
import { sliceFiles } from '@/importer/slices/slices'
import { CatalogueIndexSchema } from '@/model/schema/indicator'
import { pagePaths } from '@/prerender/page-paths'

const index = sliceFiles(await readSiteFiles('public/data')).get('slices/catalogue.json') ?? ''
const catalogue = CatalogueIndexSchema.parse(JSON.parse(index))
const Component = () => null

describe('the addresses of finished pages', () => {
  it('are those of each page with one address, each theme, and each indicator as a page and a frame', () => {
    const paths = pagePaths(index).map(({ path }) => path)
    const expected = [
      ...Object.values(PAGE_FILES).flatMap(({ path }) => (/[:*]/.test(path) ? [] : [path])),
      ...catalogue.themes.map(({ id }) => `/theme/${id}`),
      ...catalogue.indicators.flatMap(({ id, code }) => [`/indicator/${id}`, `/embed/${code}`]),
    ].filter((path) => catalogue.without?.includes(path) !== true)
    expect(paths.toSorted()).toEqual(expected.toSorted())
  })

  it('come from the file of the page whose route matches them', async () => {
    for (const { path, file } of pagePaths(index))
      expect(await readFile(file, 'utf8')).toContain(`path: '/${path.split('/')[1]}`)
  })

  it('leave out pages with nothing to show', () => {
    const without = JSON.stringify({ ...catalogue, without: ['/sources'] })
    const paths = (text: string) => pagePaths(text).map(({ path }) => path)
    expect(paths(index).filter((path) => !paths(without).includes(path))).toEqual(['/sources'])
  })

  it('stop the build where the page’s route does not match them', () => {
    const pages = {
      '../pages/theme/page.ts': { path: '/theme/:theme', addresses: () => ['/topic/a'], Component },
    }
    expect(() => pagePaths(index, pages)).toThrow(
      'src/pages/theme/page.ts names the address /topic/a, which its path /theme/:theme does not answer.',
    )
  })

  it('stop the build where two pages list the same', () => {
    const pages = {
      '../pages/a/page.ts': { path: '/a', Component },
      '../pages/b/page.ts': { path: '/:id', addresses: () => ['/a'], Component },
    }
    expect(() => pagePaths(index, pages)).toThrow(
      'src/pages/b/page.ts and src/pages/a/page.ts both name the address /a.',
    )
  })
})
