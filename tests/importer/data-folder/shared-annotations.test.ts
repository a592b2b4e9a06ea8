// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { withSharedAnnotations } from '@/importer/data-folder/shared-annotations'
import type { Annotation, Catalogue, FullIndicator } from '@/model/schema/indicator'
import { anIndicator } from '@mocks/builders'
import { CATALOGUE } from '../given-data'

const shared: Catalogue['annotations'][number] = {
  kind: 'event',
  from: '2020-04-01',
  label: 'One council',
  text: 'Five councils became one.',
  area: 'E06000060',
  themes: ['a-theme'],
}

/** The annotations of one indicator, including those of the catalogue. */
function annotationsOf(over: Partial<FullIndicator>, all = [shared]): Annotation[] {
  const indicators = [anIndicator({ annotations: [], ...over })]
  return (
    withSharedAnnotations({ ...CATALOGUE, annotations: all, indicators }).indicators[0]
      ?.annotations ?? []
  )
}

describe('an annotation that indicators share', () => {
  it('is placed in the period of each kind that includes its day, without the list of what it applies to', () => {
    expect(annotationsOf({ periodType: 'snapshot-31-march' })).toEqual([
      {
        kind: 'event',
        period: '2021',
        label: 'One council',
        text: 'Five councils became one.',
        area: 'E06000060',
        drawn: false,
      },
    ])
    expect(annotationsOf({ periodType: 'snapshot-30-september' })[0]?.period).toBe('2020')
  })

  it('leaves other themes alone, and the council papers’ own unless they are named', () => {
    expect(annotationsOf({ theme: 'another' })).toEqual([])
    expect(annotationsOf({ local: true })).toEqual([])
    const named = { ...shared, indicators: ['children'] }
    expect(annotationsOf({ local: true }, [named])).toHaveLength(1)
  })

  it('is drawn where it names the indicator, and where it is more than an event', () => {
    const drawn = (over: Partial<typeof shared>) =>
      annotationsOf({}, [{ ...shared, ...over }]).map((one) => one.drawn)
    expect(drawn({})).toEqual([false])
    expect(drawn({ indicators: ['children'] })).toEqual([undefined])
    expect(drawn({ kind: 'break' })).toEqual([undefined])
  })

  it('gives way to a more specific one with the same label: the indicator’s own, or one that names it', () => {
    const own = { kind: 'event', period: '2021', label: 'One council', text: 'More.' } as const
    expect(annotationsOf({ annotations: [own] })).toEqual([own])
    const named = { ...shared, text: 'More.', themes: [], indicators: ['children'] }
    expect(annotationsOf({}, [shared, named]).map(({ text }) => text)).toEqual(['More.'])
    const other = { ...own, label: 'Another' }
    expect(annotationsOf({ annotations: [other] })).toHaveLength(2)
  })
})
