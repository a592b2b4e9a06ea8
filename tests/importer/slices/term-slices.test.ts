// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sliceFiles } from '@/importer/slices/slices'
import { saidOf, termsFinder, textsIn, withUses } from '@/importer/slices/term-slices'
import { aRelease } from '@mocks/builders'
import { soundData } from '../given-data'

const GLOSSARY = [
  { term: 'CIN', full: 'Child in need', meaning: 'See child in need.', see: 'Child in need' },
  { term: 'Child in need', meaning: 'A child who needs help.' },
  { term: 'DfE', full: 'Department for Education', meaning: 'A department.' },
  { term: 'Dip sample', meaning: 'A check.', inText: true },
  { term: 'Placement', meaning: 'Where a child lives.' },
]

describe('the texts of a piece of data', () => {
  it('are its words, not its ids, codes, places for values or words for the search box', () => {
    const data = {
      id: 'care-order',
      code: 'CLA-01',
      name: 'Children',
      words: ['LAC'],
      says: ['{value} of the DfE', 3, null],
    }
    expect(textsIn(data)).toEqual(['Children', ' of the DfE'])
  })

  it('of the releases are cells in words, notes, places and titles', () => {
    const table = {
      release: 'dfe-2025',
      indicator: 'children',
      measures: ['theme'],
      rows: [['E06000060', '2022-04', 'total', { text: 'Work of the IRO' }, 'Page 9']],
      notes: [{ row: 0, note: 'A note' }],
    }
    const release = aRelease({ title: 'A paper' })
    expect(saidOf([table], [release, aRelease({ id: 'another', title: 'Another' })])).toEqual([
      'A paper',
      'A note',
      'Page 9',
      'Work of the IRO',
    ])
  })
})

describe('the terms that a page needs', () => {
  const termsOf = termsFinder(GLOSSARY)

  it('are the short forms and the terms that ask for it, and no others', () => {
    const found = termsOf(['The DfE and dip samples', { deep: 'of a placement' }])
    expect(found.map(({ term }) => term)).toEqual(['DfE', 'Dip sample'])
    expect(termsOf('the Department for Education (DfE)')).toEqual([])
  })

  it('give another form of a term the meaning of the term', () => {
    expect(termsOf('A CIN plan')).toEqual([
      { term: 'CIN', full: 'Child in need', meaning: 'A child who needs help.' },
    ])
  })
})

describe('the glossary', () => {
  it('says who uses a term, short, in full or in the plural', () => {
    const uses = withUses(
      GLOSSARY,
      new Map<string, unknown>([
        ['one', 'Placements of children'],
        ['two', ['a child in need', { id: 'placement', says: 'nothing' }]],
      ]),
    )
    expect(Object.fromEntries(uses.map(({ term, usedIn }) => [term, usedIn]))).toEqual({
      CIN: ['two'],
      'Child in need': ['two'],
      DfE: [],
      'Dip sample': [],
      Placement: ['one'],
    })
  })

  it('is limited to the terms that each page needs explained', async () => {
    const data = await soundData()
    const text = data.get('catalogue.json') ?? ''
    const glossary = JSON.stringify(GLOSSARY)
    const files = sliceFiles(
      data.set(
        'catalogue.json',
        text
          .replace('"glossary": []', `"glossary": ${glossary}`)
          .replace('"doesNotTellYou": "Why."', '"doesNotTellYou": "Ask the DfE."'),
      ),
    )
    const termsAt = (path: string) =>
      (JSON.parse(files.get(path) ?? '{}') as { terms?: { term: string }[] }).terms?.map(
        ({ term }) => term,
      )
    expect(termsAt('slices/indicator/children-looked-after.json')).toEqual(['DfE'])
    expect(termsAt('slices/indicator/children-looked-after-by-age.json')).toEqual([])
    // Neither the theme nor the sources use these words.
    expect(termsAt('slices/indicators/children-looked-after.json')).toEqual([])
    expect(termsAt('slices/terms/sources.json')).toEqual([])
  })
})
