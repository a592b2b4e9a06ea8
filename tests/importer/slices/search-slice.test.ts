// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anIndicator, aMeasure, NUMBER } from '@mocks/builders'
import { cutFind } from '@/importer/slices/search-slice'
import { FIND_PATH, FindSchema } from '@/model/schema/search-index'
import { CATALOGUE } from '../given-data'

const INDICATOR = anIndicator({
  words: ['LAC', 'in care'],
  measures: [
    aMeasure(),
    NUMBER,
    aMeasure({ id: 'base', label: 'Base', hidden: true }),
    aMeasure({ id: 'says', label: 'Words', kind: 'text' }),
  ],
})
const cut = () => {
  const [[path, text] = ['', '']] = cutFind({
    ...CATALOGUE,
    indicators: [INDICATOR, anIndicator({ id: 'own', code: 'TST-02', local: true })],
    glossary: [
      { term: 'Care leaver', meaning: 'A young person.' },
      { term: 'IRO', full: 'Independent reviewing officer', meaning: 'Who chairs.' },
    ],
  })
  return { path, text, find: FindSchema.parse(JSON.parse(text)) }
}
const entry = (id: string) => cut().find.entries.find((one) => one.id === id)

describe('the index of the search box', () => {
  it('is one file without figures: indicators, themes and terms, in this order', () => {
    const { path, find } = cut()
    expect(path).toBe(FIND_PATH)
    expect(find.home).toBe('E06000060')
    expect(find.entries.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'indicator Children looked after',
      'indicator Children looked after',
      'theme Children looked after',
      'term Care leaver',
      'term IRO',
    ])
  })

  it('has for an indicator its code, its texts, its question and its choices', () => {
    expect(entry('children')).toEqual({
      kind: 'indicator',
      id: 'children',
      title: 'Children looked after',
      code: 'TST-01',
      theme: 'a-theme',
      words: ['LAC', 'in care'],
      text: 'How many children are looked after?',
      measures: [
        { id: 'rate', label: 'Rate per 10,000 children aged 0 to 17', words: 'rate' },
        { id: 'number', label: 'Number of children', words: 'number count total' },
        { id: 'says', label: 'Words' },
      ],
      categories: [
        { id: 'foster', label: 'Foster care' },
        {
          id: 'homes',
          label: 'Children’s homes and secure units',
          words: 'Children’s homes',
        },
        {
          id: 'semi',
          label: 'Semi-independent living accommodation',
          words: 'Semi-independent',
        },
        { id: 'parents', label: 'Placed with parents', words: 'With parents' },
      ],
    })
    expect(entry('own')).toMatchObject({ words: [], local: true })
  })

  it('has for a theme its short name and its letters, for a term its place in the glossary', () => {
    expect(entry('children-looked-after')).toMatchObject({ code: 'CLA', words: ['Looked after'] })
    expect(entry('iro')).toMatchObject({ words: ['Independent reviewing officer'] })
    expect(entry('care-leaver')).toMatchObject({ text: 'A young person.', words: [] })
  })
})
