import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartFor } from '@/charts/registry'
import { reportChoices } from '@/export/report-registry'
import { ReportTemplatesSchema, templateCharts } from '@/model/schema/report-template'
import { realView } from '../real-data'

describe('the formats of a report', () => {
  it.each(reportChoices)(
    'offer $id by the label that it has itself',
    async ({ id, label, load }) => {
      const format = await load()
      expect([format.id, format.label]).toEqual([id, label])
      expect(format.extension).toMatch(/^[a-z]{3,4}$/)
    },
  )
})

const { packs } = ReportTemplatesSchema.parse(
  JSON.parse(readFileSync('public/data/packs.json', 'utf8')),
)

describe.each(packs)('the list “$name”', (template) => {
  it('has ten charts, no two alike, each with a drawing that it asks for', () => {
    const charts = templateCharts(template)
    expect(charts).toHaveLength(10)
    expect(new Set(charts.map((chart) => JSON.stringify(chart))).size).toBe(10)
    const drawings = charts.map(({ indicator, chart, ...parts }) => {
      const patch = Object.fromEntries(Object.entries(parts))
      const drawn = chartFor(realView(indicator, patch), chart)?.id
      return { indicator, drawn, isAsAsked: drawn !== undefined && drawn === (chart ?? drawn) }
    })
    expect(drawings.filter(({ isAsAsked }) => !isAsAsked)).toEqual([])
  })
})
