import { describe, expect, it } from 'vitest'
import { address, pageTitle, renderApp } from '../../render'
import { catalogue, MILTON_KEYNES } from '../../real-data'

describe('a code', () => {
  it.each(['CLA-01', 'cla-01'])('%s opens its figure', async (code) => {
    renderApp(`/code/${code}?area=${MILTON_KEYNES}`)
    expect(await pageTitle()).toMatch(/^More children in care: 68 per 10,000/)
    expect(address()).toBe(`/indicator/children-looked-after?area=${MILTON_KEYNES}`)
  })

  it.each(catalogue.indicators.map((i) => [i.code]))('%s belongs to one indicator only', (code) => {
    expect(catalogue.indicators.filter((i) => i.code === code)).toHaveLength(1)
  })
})
