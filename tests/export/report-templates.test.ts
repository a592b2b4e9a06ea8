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

/** A longer list cannot be covered in one meeting. */
const MOST_FOR_A_MEETING = 20

describe.each(packs)('the list “$name”', (template) => {
  it('has charts, as many as fit a meeting, no two alike, each with a drawing that it asks for', () => {
    const charts = templateCharts(template)
    expect(charts.length).toBeGreaterThan(0)
    expect(charts.length).toBeLessThanOrEqual(MOST_FOR_A_MEETING)
    expect(new Set(charts.map((chart) => JSON.stringify(chart))).size).toBe(charts.length)
    const drawings = charts.map(({ indicator, chart, note: _note, ...parts }) => {
      const asAt = template.day === undefined ? {} : { asAt: template.day }
      const view = realView(indicator, { ...Object.fromEntries(Object.entries(parts)), ...asAt })
      const drawn = chartFor(view, chart)?.id
      const { measure = view.measure.id, category = view.category?.id } = parts
      const isThere = view.measure.id === measure && view.category?.id === category
      return {
        indicator,
        drawn,
        isAsAsked: isThere && drawn !== undefined && drawn === (chart ?? drawn),
      }
    })
    expect(drawings.filter(({ isAsAsked }) => !isAsAsked)).toEqual([])
  })
})
