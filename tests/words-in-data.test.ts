// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { saidOf, textsIn } from '@/importer/slices/term-slices'
import { explainedParts, shortFormsIn, termId } from '@/model/sentences/glossary'
import { catalogue, filesOf, releases } from './real-data'

const { glossary, indicators } = catalogue
const inspection: unknown = JSON.parse(readFileSync('public/data/inspection.json', 'utf8'))

/** Abbreviations that everybody knows, and the letters of codes. */
const NEED_NO_WORDS = new Set([
  'GOV',
  'PDF',
  'CSV',
  ...catalogue.themes.map(({ prefix }) => prefix),
])
const EXPLAINED = new Set(glossary.flatMap(({ term }) => shortFormsIn(term)))

/** Abbreviations in the singular that are not explained. */
const unexplained = (data: unknown): string[] => [
  ...new Set(
    textsIn(data)
      .flatMap(shortFormsIn)
      .filter((form) => ![form, form.replace(/s$/, '')].some((one) => EXPLAINED.has(one)))
      .filter((form) => !NEED_NO_WORDS.has(form)),
  ),
]

describe('every short form is in the glossary', () => {
  it.each(indicators.map(({ id, code }) => ({ id, code })))('of $code $id', ({ id }) => {
    const found = indicators.find((indicator) => indicator.id === id)
    expect(unexplained([found, found?.words ?? [], saidOf(filesOf(id), releases)])).toEqual([])
  })

  it('of the themes, the sources, the inspections and the glossary itself', () => {
    expect(unexplained(catalogue.themes)).toEqual([])
    expect(unexplained(catalogue.annotations)).toEqual([])
    expect(
      unexplained(releases.map(({ title, note, attribution }) => [title, note, attribution])),
    ).toEqual([])
    expect(unexplained(inspection)).toEqual([])
    expect(unexplained(glossary)).toEqual([])
  })

  it('and one that is not would be found', () => {
    expect(unexplained({ deep: ['The DfE and the XYZs'] })).toEqual(['XYZs'])
  })
})

describe('the glossary', () => {
  it('has each term once, with an anchor of its own, in the order of the alphabet', () => {
    const ids = glossary.map(({ term }) => termId(term))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const terms = glossary.map(({ term }) => term.toLowerCase())
    expect(terms).toEqual(terms.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  it('explains each short form in full, or says that its source does not', () => {
    const bare = glossary.filter(
      ({ term, full }) => shortFormsIn(term)[0] === term && full === undefined,
    )
    expect(bare.filter(({ meaning }) => !/does not spell it out|PAM Assist/.test(meaning))).toEqual(
      [],
    )
  })

  it('links each term to an existing one that has a meaning', () => {
    const meant = new Map(glossary.map((entry) => [entry.term, entry]))
    const lost = glossary.filter(({ see }) => see !== undefined && !meant.has(see))
    const loops = glossary.filter(({ see }) => meant.get(see ?? '')?.see !== undefined)
    const unsaid = glossary.filter(
      ({ see, meaning }) => meaning.startsWith('See ') && see === undefined,
    )
    expect([...lost, ...loops, ...unsaid]).toEqual([])
  })

  it('gives the meaning of each in sentences', () => {
    expect(glossary.filter(({ meaning }) => !/^[A-Z0-9].*[.]$/.test(meaning))).toEqual([])
  })
})

describe.each(indicators.map(({ id, code }) => ({ id, code })))('$code $id', ({ id }) => {
  const indicator = indicators.find((one) => one.id === id)
  const {
    definition = '',
    whyItMatters = '',
    doesNotTellYou = '',
    questions = [],
  } = indicator ?? {}

  it('states what it is, why it matters and its limits', () => {
    for (const text of [definition, whyItMatters, doesNotTellYou])
      expect(text).toMatch(/^[A-Z‘].{20,}[.’]$/s)
  })

  it('has two or three questions that a member may ask', () => {
    expect(questions.length).toBeGreaterThanOrEqual(2)
    expect(questions.length).toBeLessThanOrEqual(3)
    expect(new Set(questions).size).toBe(questions.length)
    for (const question of questions) expect(question).toMatch(/^[A-Z][^?]+\?$/)
  })

  it('asks without giving the answer away', () => {
    const leading =
      /^(?:Is it not|Should|Surely|Do you agree)|n’t\b|\b(?:fail(?:ed|ing|ure)?|good enough|too (?:many|few|slow|high|low|late)|at last|only now|still not|blame|fault|poor)\b/i
    expect([indicator?.question ?? '', ...questions].filter((text) => leading.test(text))).toEqual(
      [],
    )
  })

  it('speaks of children, not of cases', () => {
    const texts = [definition, whyItMatters, doesNotTellYou, ...questions]
    expect(texts.filter((text) => /(?<!business )\bcases\b/i.test(text))).toEqual([])
  })

  it('needs nothing explained in a heading, where nothing can be', () => {
    const short = glossary.filter(({ term }) => shortFormsIn(term)[0] === term)
    const headings = [indicator?.question ?? '', indicator?.name ?? '']
    const forms = headings.flatMap((text) =>
      explainedParts(text, short).flatMap((p) => p.term ?? []),
    )
    // An abbreviation that is better known than its expansion.
    expect(forms.map(({ term }) => term).filter((term) => term !== 'ADHD')).toEqual([])
  })
})
