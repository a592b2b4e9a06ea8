// @vitest-environment node
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { contrast, GROUNDS } from '@/importer/check/check-settings'
import { readDataFiles } from '@/importer/disk'
import { readData } from '@/importer/data-folder/read-data'
import { settingsProblems } from '@/importer/build/settings-problems'
import { siteFiles } from '@/importer/slices/site-files'
import type { Settings } from '@/model/schema/authored-files'

const MADE_UP: Settings = JSON.parse(readFileSync('mocks/settings/milton-keynes.json', 'utf8'))
let files = new Map<string, string>()
beforeAll(async () => {
  files = await readDataFiles('public/data')
})

const withSettings = (over: Record<string, unknown>) =>
  new Map(files).set('settings.json', JSON.stringify({ ...MADE_UP, ...over }, null, 2))

describe('settings', () => {
  it('of the published council and of another are sound', () => {
    expect(settingsProblems(files)).toEqual([])
    expect(settingsProblems(withSettings({}))).toEqual([])
  })

  it.each([
    [{ home: 'E99' }, /^settings\.json:3 column "home": "E99" is not a current authority\. Use/],
    [{ home: 'E12000008' }, /is not a current authority/],
    [{ home: 'E10000002' }, /is not a current authority/],
    [{ title: '' }, /column "title"/],
    [
      { colours: { light: '#ffdd00', dark: '#ffdd00' } },
      /"colours\.light": #ffdd00 has a contrast of 1\.3 to 1 with the light background, #ffffff\. Choose a darker/,
    ],
    [
      { colours: { light: '#12436d', dark: '#12436d' } },
      /"colours\.dark": .*Choose a lighter colour, with a contrast of at least 4\.5/,
    ],
    [{ colours: { light: 'navy', dark: '#ffffff' } }, /write a colour as #12436d/],
    [
      { logo: { file: '../secret.svg', alt: 'A' } },
      /"logo\.file": there is no SVG or PNG file "\.\.\/secret\.svg"/,
    ],
    [{ logo: { file: 'logo.svg', alt: ' ' } }, /"logo\.alt": the logo has no alternative text/],
    [{ ownReleases: ['dfe-cla-2025'] }, /"ownReleases\.0": "dfe-cla-2025" is not a local release/],
  ])('%j are refused, with place and remedy', (over, says) => {
    expect(settingsProblems(withSettings(over)).join('\n')).toMatch(says)
  })

  it('that are missing are asked for', () => {
    const none = new Map(files)
    none.delete('settings.json')
    expect(settingsProblems(none)).toEqual(['settings.json: is missing. Put it back.'])
  })

  it('are checked against the backgrounds in the style sheet', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8')
    expect([...tokens.matchAll(/--ground: (#\w+);/g)].map(([, colour]) => colour)).toEqual([
      '#fff',
      GROUNDS.dark,
      // The colour for print.
      '#fff',
    ])
    expect(GROUNDS.light).toBe('#ffffff')
    expect([...tokens.matchAll(/--own: #/g)]).toHaveLength(2)
  })

  it.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#ffffff', '#ffffff', 1],
  ])('calculate the contrast of %s and %s as %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
  })
})

describe('the data of a site', () => {
  it('are all of them for the council whose papers are held, but for a paper of another one', () => {
    const site = siteFiles(files)
    const changed = [...files].filter(([path, text]) => site.get(path) !== text)
    expect([...site.keys()]).toEqual([...files.keys()])
    expect(changed.map(([path]) => path)).toEqual(['papers.json', 'releases.json'])
    expect(site.get('papers.json')).not.toContain('E06000042')
    expect(site.get('releases.json')).not.toContain('Milton Keynes')
  })

  it('are without the papers of another council, named or not', () => {
    // Named, it shows no paper; not named, the letter that Ofsted sent to it.
    for (const [over, own] of [
      [{}, []],
      [{ ownReleases: undefined }, ['ofsted-annual-conversation-2018-03-27']],
    ] as const) {
      const site = siteFiles(withSettings(over))
      const { data, problems } = readData(site)
      expect(problems).toEqual([])
      if (!data) throw new Error('no data')
      const papers = data.releases.content.releases.filter((r) => r.standing === 'local')
      expect(papers.map(({ id }) => id)).toEqual(own)
      expect(data.inspection.content.actions).toEqual([])
      expect(data.catalogue.content).toMatchObject({ home: 'E06000042', homeRegion: 'E12000008' })
      expect(data.catalogue.content.indicators.filter(({ local }) => local)).toEqual([])
      expect(data.catalogue.content.themes.map(({ id }) => id)).not.toContain('quality')
      expect(data.catalogue.content.indicators.length).toBeGreaterThan(40)
      expect([...site.keys()].filter((path) => path.includes('bucks'))).toEqual([])
    }
  })

  it('hold figures of the home in every indicator that is left, or of England alone', () => {
    const { data } = readData(siteFiles(withSettings({ home: 'E09000001' })))
    for (const { id } of data?.catalogue.content.indicators ?? []) {
      const own = data?.tables.filter(({ content }) => content.indicator === id) ?? []
      const isWide = own.every(({ text }) => !/"E0[6-9]\d{6}"/.test(text))
      expect({ id, has: isWide || own.some(({ text }) => text.includes('"E09000001"')) }).toEqual({
        id,
        has: true,
      })
    }
  })
})
