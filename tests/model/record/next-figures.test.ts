// @vitest-environment node
import { aRelease } from '@mocks/builders'
import { expect, it } from 'vitest'
import { nextFigures } from '@/model/record/next-figures'

const DEPARTMENT = aRelease({
  publisher: 'Department for Education',
  next: '2027',
  nextOf: [{ next: '2026-11', indicators: ['adoption'] }],
})
const OFSTED = aRelease({ publisher: 'Ofsted', next: '2026-12-04' })

it('next figures are those announced of the indicator, otherwise of its release', () => {
  const department = { by: 'the Department for Education' }
  expect(nextFigures([DEPARTMENT], 'adoption', '2026-10-31')).toEqual({
    date: '2026-11',
    ...department,
  })
  expect(nextFigures([DEPARTMENT], 'foster-places', '2026-10-31')).toEqual({
    date: '2027',
    ...department,
  })
  expect(nextFigures([aRelease({}), OFSTED], 'adoption', '2026-10-31')).toEqual({
    date: '2026-12-04',
    by: 'Ofsted',
  })
})

it('are due until the month for which they were announced has passed', () => {
  expect(nextFigures([DEPARTMENT], 'adoption', '2026-11-30')?.date).toBe('2026-11')
  expect(nextFigures([DEPARTMENT], 'adoption', '2026-12-01')).toBeUndefined()
  expect(nextFigures([], 'adoption', '2026-11-30')).toBeUndefined()
})
