// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { layoutTrend } from '@/charts/trend/layout'
import { realView } from '../../real-data'

describe('the lines of the six largest of many categories', () => {
  it('each have a colour and a dash of their own', () => {
    const view = realView('assessment-factors')
    expect(view.series.length).toBeGreaterThan(12)
    const { lines } = layoutTrend(view, { width: 800, height: 400 })
    expect(lines).toHaveLength(6)
    const looks = lines.map(({ style }) => `${style.tone} ${style.dash ?? ''}`)
    expect(new Set(looks).size).toBe(6)
  })
})
