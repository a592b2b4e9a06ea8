// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { annotationTick, isAbout } from '@/model/view/annotation'
import type { Annotation } from '@/model/schema/indicator'

const caution = (period: string, to?: string): Annotation => ({
  kind: 'caution',
  period,
  ...(to === undefined ? {} : { to }),
  label: 'Recorded in another way',
  text: 'It was recorded in another way.',
})

describe('an annotation', () => {
  it.each([
    ['2024', undefined, '2024', true],
    ['2024', undefined, '2025', false],
    ['2024', '2025', '2023', false],
    ['2024', '2025', '2024', true],
    ['2024', '2025', '2025', true],
    ['2024', '2025', '2026', false],
  ])('from %s to %s, asked about %s: %s', (period, to, at, about) => {
    expect(isAbout(caution(period, to), at, 'year-to-31-march')).toBe(about)
  })

  it.each([
    ['2024', undefined, '2024'],
    ['2024', '2025', '2024 and 2025'],
    ['2022', '2025', '2022 to 2025'],
    ['2021-22', '2022-23', '2021-22 to 2022-23'],
  ])('from %s to %s is headed “%s”', (period, to, heading) => {
    expect(annotationTick(caution(period, to), 'financial-year')).toBe(heading)
  })
})
