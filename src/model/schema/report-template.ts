import * as z from 'zod/mini'

const TemplateChartSchema = z.object({
  /** Id of an indicator, and what of it is shown where that is not its usual chart. */
  indicator: z.string(),
  measure: z.optional(z.string()),
  breakdown: z.optional(z.string()),
  category: z.optional(z.string()),
  /** How it is drawn: "distribution" shows every authority. */
  chart: z.optional(z.string()),
})
export type TemplateChart = z.infer<typeof TemplateChartSchema>

const TemplateSchema = z.object({
  id: z.string(),
  /** The meeting that it is for: "Scrutiny committee". */
  name: z.string(),
  /** What it holds, in a sentence. */
  summary: z.string(),
  /** What the front page says until the officer writes something else. */
  title: z.string(),
  entries: z.array(z.union([z.object({ heading: z.string() }), TemplateChartSchema])),
})
export type ReportTemplate = z.infer<typeof TemplateSchema>

/** Lists of charts for usual meetings, to start a report from. */
export const ReportTemplatesSchema = z.object({ packs: z.array(TemplateSchema) })
export type ReportTemplates = z.infer<typeof ReportTemplatesSchema>

/** Its charts, without the headings. */
export const templateCharts = ({ entries }: ReportTemplate): TemplateChart[] =>
  entries.flatMap((entry) => ('indicator' in entry ? [entry] : []))
