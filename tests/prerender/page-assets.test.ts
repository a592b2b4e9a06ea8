// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { assetsFor, type Built, type BuiltChunk } from '@/prerender/page-assets'

const chunk = (fileName: string, rest: Partial<BuiltChunk> = {}): BuiltChunk => ({
  fileName,
  isEntry: false,
  moduleIds: [],
  imports: [],
  dynamicImports: [],
  styles: [],
  ...rest,
})

const CHUNKS = [
  chunk('main.js', {
    isEntry: true,
    styles: ['main.css'],
    imports: ['load.js'],
    dynamicImports: ['react.js', 'first.js'],
  }),
  chunk('load.js'),
  chunk('react.js'),
  chunk('first.js', {
    imports: ['react.js', 'load.js'],
    moduleIds: ['/src/pages/theme/page.ts'],
    styles: ['first.css'],
  }),
  chunk('theme.js', {
    imports: ['first.js', 'chart.js'],
    moduleIds: ['/src/pages/theme/theme.tsx'],
    styles: ['theme.css', 'chart.css'],
  }),
  chunk('chart.js', { imports: ['load.js'], dynamicImports: ['live.js'], styles: ['chart.css'] }),
  chunk('live.js'),
]
const FETCHED: Record<string, string[]> = {
  '/src/pages/theme/page.ts': ['/src/pages/theme/theme.tsx'],
  '/src/pages/overview/page.tsx': [],
}
const BUILT: Built = { chunks: CHUNKS, fetchedBy: (module) => FETCHED[module] }

describe('the scripts and style sheets of a finished page', () => {
  it('are those of every page, those that its own file loads, and their imports', () => {
    expect(assetsFor(BUILT, '/src/pages/theme/page.ts')).toEqual({
      scripts: ['react.js', 'first.js', 'theme.js', 'chart.js'],
      styles: ['first.css', 'chart.css', 'theme.css'],
    })
  })

  it('are only those of every page where its file loads nothing, or there is no file', () => {
    for (const page of ['/src/pages/overview/page.tsx', undefined])
      expect(assetsFor(BUILT, page)).toEqual({
        scripts: ['react.js', 'first.js'],
        styles: ['first.css'],
      })
  })

  it('stop the build where the page is missing', () => {
    expect(() => assetsFor(BUILT, '/src/pages/moved/page.ts')).toThrow(
      'The build has no page /src/pages/moved/page.ts.',
    )
  })

  it('stop the build where the code that a page loads is in no chunk', () => {
    const chunks = CHUNKS.filter(({ fileName }) => fileName !== 'theme.js')
    expect(() => assetsFor({ ...BUILT, chunks }, '/src/pages/theme/page.ts')).toThrow(
      'The build has no code of /src/pages/theme/theme.tsx, which /src/pages/theme/page.ts fetches.',
    )
  })
})
