import * as z from 'zod/mini'

const TemplateChartSchema = z.object({
  /** Id of an indicator, and which part of it is shown where that is not its usual chart. */
  indicator: z.string(),
  measure: z.optional(z.string()),
  breakdown: z.optional(z.string()),
  category: z.optional(z.string()),
  /** Id of the chart: "distribution" shows every authority. */
  chart: z.optional(z.string()),
  /** What whoever presents it in the meeting may say, such as where it stands in the papers. */
  note: z.optional(z.string()),
})
export type TemplateChart = z.infer<typeof TemplateChartSchema>

const TemplateSchema = z.object({
  id: z.string(),
  /** The meeting that the template is for: "Scrutiny committee". */
  name: z.string(),
  /** What the template holds, in a sentence. */
  summary: z.string(),
  /** The title on the front page until the officer writes another. */
  title: z.string(),
  /** Day of the meeting (ISO), for one that took place: figures are shown as they were known on it. */
  day: z.optional(z.string()),
  /** Release that holds the agenda, and the place in it. */
  source: z.optional(z.object({ release: z.string(), place: z.string() })),
  entries: z.array(z.union([z.object({ heading: z.string() }), TemplateChartSchema])),
})
export type ReportTemplate = z.infer<typeof TemplateSchema>

/** Lists of charts for regular meetings, as starting points for a report. */
export const ReportTemplatesSchema = z.object({ packs: z.array(TemplateSchema) })
export type ReportTemplates = z.infer<typeof ReportTemplatesSchema>

/** The charts of a template, without the headings. */
export const templateCharts = ({ entries }: ReportTemplate): TemplateChart[] =>
  entries.flatMap((entry) => ('indicator' in entry ? [entry] : []))
