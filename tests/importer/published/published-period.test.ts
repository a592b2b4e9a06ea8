// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readPublishedPeriod } from '@/importer/published/published-period'

describe('the year of a published row', () => {
  it.each([
    ['2025', 'Reporting year', 'year-to-31-march', '2025', 2025],
    ['202425', 'Academic year', 'academic-year', '2024-25', 2025],
    ['2024', '', 'academic-year', '2023-24', 2024],
    ['2015/16', '', 'academic-year', '2015-16', 2016],
    ['2024', '', 'calendar-year', '2024', 2024],
    ['2024-25 (OT)', '', 'financial-year', '2024-25', 2025],
    ['2024-25', '', undefined, '2024-25', 2025],
    ['1999-00', '', 'financial-year', '1999-00', 2000],
  ] as const)('%s (%s) of %s is %s', (text, identifier, type, id, ends) => {
    expect(readPublishedPeriod(text, identifier, { type })).toEqual({ id, ends })
  })

  it('is shifted to the year that its figures are used for', () => {
    const known = { type: 'financial-year', shift: 1 } as const
    expect(readPublishedPeriod('2024', 'Calendar year', known)?.id).toBe('2024-25')
  })

  it.each([
    ['0', ''],
    ['2024-26', ''],
    ['202425', 'Reporting year'],
    ['2024', 'Academic year'],
    ['2013/14-15/16', ''],
  ])('“%s” (%s) is not one', (text, identifier) => {
    expect(readPublishedPeriod(text, identifier, { type: 'calendar-year' })).toBeUndefined()
  })
})
