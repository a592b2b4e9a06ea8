// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anArea } from '@mocks/builders'
import { cutFind } from '@/importer/slices/search-slice'
import { isCurrentAuthority } from '@/model/schema/area'
import { FindSchema, type Find, type FindEntry } from '@/model/schema/search-index'
import { find } from '@/pages/find/find'
import { indexOf } from '@/pages/find/find-index'
import { areas, catalogue } from '../../real-data'

const PAGE: FindEntry = { kind: 'page', id: '/glossary', title: 'Glossary', words: ['Acronyms'] }
const [, slice = ''] = cutFind(catalogue)[0] ?? []
const real: Find = FindSchema.parse(JSON.parse(slice))
const index = indexOf({ ...real, entries: [...real.entries, PAGE] }, areas.areas)

/** The results, best first, as kind, name (or code, if there is one) and what was asked for. */
const resultsOf = (query: string, searched = index): string[] =>
  find(searched, query).found.map(({ entry, measure, category, council }) =>
    [
      entry.kind,
      entry.kind === 'indicator' ? entry.code : entry.title,
      ...[measure?.id, category?.id, council?.title].filter(Boolean),
    ].join(' '),
  )

describe('the first result in the published data', () => {
  it.each([
    // As a councillor would type it.
    ['lac', 'indicator CLA-01'],
    ['lac rate', 'indicator CLA-01'],
    ['rate', 'indicator CLA-01'],
    ['LAC numbers', 'indicator CLA-01 number'],
    ['number of children in care', 'indicator CLA-01 number'],
    ['in care', 'indicator CLA-01'],
    ['How many children are in care?', 'indicator CLA-01'],
    ['children looked after', 'indicator CLA-01'],
    ['foster', 'indicator PLA-01 foster'],
    ['boys', 'indicator CLA-05 male'],
    ['ethnicity', 'indicator CLA-06'],
    ['section 20', 'indicator CLA-07 voluntary-agreement'],
    ['asylum seekers', 'indicator CLA-10'],
    ['out of area', 'indicator PLA-04'],
    ['agency', 'indicator WFO-02'],
    ['agency headcount', 'indicator WFO-02 headcount'],
    ['vacancy rate', 'indicator WFO-03'],
    ['turnover', 'indicator WFO-04'],
    ['caseload', 'indicator WFO-05'],
    ['sickness', 'indicator WFO-06'],
    ['audits', 'indicator QUA-01'],
    ['neet', 'indicator CLV-01 neet'],
    ['dentist', 'indicator HEA-02'],
    // As an officer would.
    ['CLA-01', 'indicator CLA-01'],
    ['cla-01', 'indicator CLA-01'],
    ['Cla 1', 'indicator CLA-01'],
    ['cla01', 'indicator CLA-01'],
    ['PLA–05', 'indicator PLA-05'],
    ['UASC', 'indicator CLA-10'],
    ['SDQ', 'indicator HEA-04'],
    ['825', 'area Buckinghamshire'],
    ['E10000002', 'area Buckinghamshire'],
    // Councils by their present names, former names and short forms.
    ['milton keynes', 'area Milton Keynes'],
    ['Bucks', 'area Buckinghamshire'],
    ['central beds', 'area Central Bedfordshire'],
    ['st helens', 'area St. Helens'],
    ['hull', 'area Kingston upon Hull, City of'],
    ['cumbria', 'area Cumberland'],
    ['york', 'area York'],
    // Themes, words and pages.
    ['workforce', 'theme Workforce'],
    ['placements', 'theme Placements'],
    ['quality', 'theme Quality of practice'],
    ['independent reviewing officer', 'term IRO'],
    ['percentage point', 'term Percentage point'],
    ['acronyms', 'page Glossary'],
    // Prefixes.
    ['caselo', 'indicator WFO-05'],
    ['milt', 'area Milton Keynes'],
    ['unaccomp', 'indicator CLA-10'],
    // Misspellings.
    ['milton keyns', 'area Milton Keynes'],
    ['milton', 'area Milton Keynes'],
    ['central', 'area Central Bedfordshire'],
    ['south', 'area South Gloucestershire'],
    ['Buckinghamshrie', 'area Buckinghamshire'],
    ['caselod', 'indicator WFO-05'],
    ['vacancys', 'indicator WFO-03'],
    ['asylim', 'indicator CLA-10'],
    ['sikness', 'indicator WFO-06'],
    // Accents, apostrophes, plurals and signs.
    ['Fóster', 'indicator PLA-01 foster'],
    ['childrens homes', 'indicator PLA-01 childrens-homes'],
    ['Children’s homes', 'indicator PLA-01 childrens-homes'],
    ['  AGENCIES ', 'indicator WFO-02'],
    ['rate per 10,000 children', 'indicator CLA-01'],
    // A council among other words.
    ['caseload milton keynes', 'indicator WFO-05 Milton Keynes'],
    ['Kent lac rate', 'indicator CLA-01 Kent'],
    ['agency number bucks', 'indicator WFO-02 number Buckinghamshire'],
  ])('for “%s” is %s', (query, expected) => {
    expect(resultsOf(query)[0]).toBe(expected)
  })

  it.each(real.entries.flatMap(({ kind, code }) => (kind === 'indicator' && code ? [code] : [])))(
    'for the code %s are the entries with that code, and nothing else',
    (code) => {
      expect(resultsOf(code)).toEqual([`indicator ${code}`])
    },
  )

  it.each(real.entries.filter(({ kind }) => kind !== 'term').map(({ title, id }) => [title, id]))(
    'for the whole name “%s” is one of that name',
    (title) => {
      expect(find(index, title).found[0]?.entry.title).toBe(title)
    },
  )
})

describe('the search result', () => {
  it.each(['', '   ', '?!', 'xyzzy', 'gravity of zzz'])('for “%s” is nothing', (query) => {
    expect(resultsOf(query)).toEqual([])
  })

  it('is never a region or an abolished council', () => {
    expect(resultsOf('South East')).not.toContain('area South East')
    expect(resultsOf('Northamptonshire')).toEqual(
      expect.arrayContaining(['area North Northamptonshire', 'area West Northamptonshire']),
    )
    expect(resultsOf('Northamptonshire')).not.toContain('area Northamptonshire')
  })

  it('has the council itself after its figures', () => {
    expect(resultsOf('caseload milton keynes').at(-1)).toBe('area Milton Keynes')
  })

  it('for another council has nothing from the home council’s papers', () => {
    expect(resultsOf('audits buckinghamshire')[0]).toBe('indicator QUA-01 Buckinghamshire')
    expect(find(index, 'audits kent').found.filter(({ council }) => council)).toEqual([])
    expect(resultsOf('audits kent')).toContain('area Kent')
  })

  it('is a list of limited length', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      expect(resultsOf(letter).length).toBeLessThanOrEqual(29)
  })
})

describe('a council with a subject', () => {
  const today = areas.areas.filter((area) => isCurrentAuthority(area))
  const opened = (query: string) => {
    const { found, isSure } = find(index, query)
    return isSure ? found[0] : undefined
  }

  it.each(today.map(({ code, name, alsoKnownAs = [] }) => [name, code, alsoKnownAs] as const))(
    '%s is the first result for each of its names',
    (name, code, others) => {
      for (const text of [name, ...others]) {
        const first = opened(`foster care ${text}`)
        expect(first?.entry.code).toBe('PLA-01')
        expect(first?.council?.id).toBe(code)
      }
      expect(opened(name)?.entry.id).toBe(code)
    },
  )

  it('is not mistaken for another by the first two words of its name, before the subject or after it', () => {
    for (const { name, code } of today) {
      const start = name
        .split(/[ ,-]+/)
        .slice(0, 2)
        .join(' ')
      for (const query of [`foster care ${start}`, `${start} foster care`])
        expect([undefined, code], query).toContain(opened(query)?.council?.id)
    }
  })

  it('is Cheshire West and Chester by its first two words', () => {
    expect(resultsOf('foster care Cheshire West')[0]).toBe(
      'indicator PLA-01 foster Cheshire West and Chester',
    )
  })

  it('is offered with the others that may be meant, and Enter takes none', () => {
    const { found, notes, isSure } = find(index, 'foster care Kingston')
    expect(isSure).toBe(false)
    expect(notes).toEqual(['“Kingston” may mean any of 2 councils: choose one.'])
    expect(
      found
        .slice(0, 2)
        .map(({ council }) => council?.title)
        .toSorted((a = '', b = '') => a.localeCompare(b, 'en')),
    ).toEqual(['Kingston upon Hull, City of', 'Kingston upon Thames'])
  })

  it('is offered as its successor if it was abolished', () => {
    const { found, notes, isSure } = find(index, 'foster care Cumbria')
    expect(isSure).toBe(false)
    expect(notes).toEqual([
      'Cumbria ended on 31 March 2023. It is now Cumberland, and Westmorland and Furness.',
    ])
    expect(found.slice(0, 2).map(({ council }) => council?.title)).toEqual([
      'Cumberland',
      'Westmorland and Furness',
    ])
  })

  it.each([
    ['foster care xyz', 'Not understood: “xyz”.'],
    ['foster care Northumbria', 'Not understood: “Northumbria”.'],
    ['foster care Duram', 'Not understood: “Duram”.'],
    ['foster care North Hampshire', 'Not understood: “North”.'],
  ])('is reported as not understood for “%s”, and Enter takes nothing', (query, note) => {
    expect(find(index, query).notes.join(' ')).toContain(note)
    expect(opened(query)).toBeUndefined()
  })

  it('is not asked about where the query is a subject', () => {
    for (const query of ['foster', 'care', 'c', 'lac rate'])
      expect(find(index, query)).toMatchObject({ isSure: true, notes: [] })
  })
})

const small: Find = {
  home: 'B',
  entries: [
    {
      kind: 'indicator',
      id: 'own',
      code: 'TST-02',
      title: 'Foster care: own figures',
      words: ['foster'],
      local: true,
    },
    {
      kind: 'indicator',
      id: 'where',
      code: 'TST-01',
      title: 'Where children live',
      words: ['foster'],
      measures: [
        { id: 'percent', label: 'Percentage', words: 'percent share' },
        { id: 'number', label: 'Number of children', words: 'number count' },
      ],
      categories: [
        { id: 'foster', label: 'Foster care' },
        { id: 'homes', label: 'Children’s homes and secure homes', words: 'Children’s homes' },
        { id: 'residential-schools', label: 'Residential schools' },
        { id: 'other', label: 'Other homes (residential)' },
        { id: 'else', label: 'Elsewhere (residential)' },
      ],
    },
    { kind: 'term', id: 'foster-carer', title: 'Foster carer', words: [], text: 'Looks after.' },
    { kind: 'term', id: 'kin', title: 'Kin', words: [], text: 'A relative who fosters.' },
  ],
}

const FORDS = ['Aford', 'Bford', 'Fordham'].map((name) =>
  anArea({ code: name.charAt(0), name, dfe: name }),
)

describe('the order of results', () => {
  const inSmall = (query: string) => resultsOf(query, indexOf(small, FORDS))

  it('puts figures of all councils first, then of papers alone, then terms, then mere mentions', () => {
    expect(inSmall('foster')).toEqual([
      'indicator TST-01 foster',
      'indicator TST-02',
      'term Foster carer',
      'term Kin',
    ])
  })

  it('puts the exact word before prefixes, and misspellings only where there is neither', () => {
    expect(inSmall('aford')).toEqual(['area Aford'])
    expect(inSmall('ford')).toEqual(['area Fordham'])
    expect(inSmall('bfort')).toEqual(['area Bford'])
  })

  it('puts the home council before an equally similar one', () => {
    expect(inSmall('xford')).toEqual(['area Bford', 'area Aford'])
  })

  it('forgives one wrong letter in four to six, two in longer words, and none in shorter', () => {
    expect(inSmall('kim')).toEqual([])
    expect(inSmall('fodter')[0]).toBe('indicator TST-01')
    expect(inSmall('fodtar')).toEqual([])
    expect(inSmall('chuldrem')[0]).toBe('indicator TST-01')
    expect(inSmall('chuldram')).toEqual([])
  })
})

describe('the part of an indicator that was asked for', () => {
  const inSmall = (query: string) => resultsOf(query, indexOf(small, FORDS))[0]

  it.each([
    ['the first measure is what its page shows unasked', 'foster percent', 'foster'],
    ['another measure', 'foster number', 'number foster'],
    ['a category by its short name', 'where children live childrens homes', 'homes'],
    ['no category by a part of its name', 'where children live schools', ''],
    ['no category where two are called so', 'where children live residential', ''],
  ])('%s', (_, query, asked) => {
    expect(inSmall(query)).toBe(`indicator TST-01 ${asked}`.trim())
  })
})
