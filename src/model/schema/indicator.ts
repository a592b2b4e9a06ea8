import type { GlossaryEntry } from './glossary'
import * as z from 'zod/mini'
import { COMMON, SITE } from './site'
import { TargetSchema } from './target'

/** Which way is good. Neutral: no direction is good or bad. */
const PolaritySchema = z.enum(['higher-is-better', 'lower-is-better', 'neutral'])
export type Polarity = z.infer<typeof PolaritySchema>

/**
 * What a period id means: a day's or a month's snapshot, a year that ends on 31 March, a calendar
 * or school year, a quarter, or a date of its own.
 */
export const PeriodTypeSchema = z.enum([
  'snapshot-31-march',
  'year-to-31-march',
  'snapshot-30-september',
  'snapshot-january',
  'calendar-year',
  'academic-year',
  'financial-year',
  'quarter',
  'month',
  'date',
])
export type PeriodType = z.infer<typeof PeriodTypeSchema>

const MeasureKindSchema = z.enum(['count', 'rate', 'percent', 'ratio', 'duration', 'money', 'text'])
export type MeasureKind = z.infer<typeof MeasureKindSchema>

/** How a title says a category, in the present tense. */
const CategoryTitleSchema = z.object({
  /** The part before a colon: "Children in foster care". If absent, the label. */
  name: z.optional(z.string()),
  /** Takes the place of {category} after "More children": "live in foster care". */
  says: z.optional(z.string()),
})

/** The words of a title, in the present tense. */
const TitleSchema = z.object({
  /**
   * What the title calls the figure before a colon: "Agency social workers". If absent, the name of
   * the indicator or category. With {category} it is a pattern for the names of all categories;
   * with {value}, the value goes there instead of after the colon.
   */
  name: z.optional(z.string()),
  /**
   * The title when the figure rises: "More children are looked after". For a share, used only where
   * the number behind the share rose too.
   */
  more: z.optional(z.string()),
  /** The title when the figure falls: "Fewer children {category}". */
  fewer: z.optional(z.string()),
})

const MeasureSchema = z.object({
  id: z.string(),
  label: z.string(),
  kind: MeasureKindSchema,
  /** What the measure counts in: "children", "per 10,000 children", "%", "weeks". */
  unit: z.string(),
  decimals: z.number(),
  /**
   * How a sentence states the value, with {value} and, where the indicator has a breakdown,
   * {category}: "{value} were looked after".
   */
  says: z.string(),
  title: z.optional(TitleSchema),
  /** What a sentence calls the measure: "the rate", "the share", "the number". */
  noun: z.optional(z.string()),
  /**
   * Measure ids that a percentage or a rate is worked out from; categoryTotal when the denominator
   * is that measure's total over all categories.
   */
  numerator: z.optional(z.string()),
  denominator: z.optional(z.string()),
  denominatorCategory: z.optional(z.string()),
  per: z.optional(z.number()),
  /**
   * True when this app, not the publisher, works it out: numerator / denominator x per, or a sum.
   */
  derived: z.optional(z.boolean()),
  /** For a derived sum, the ids of the measures that are added up. */
  sumOf: z.optional(z.array(z.string())),
  /**
   * For a derived share of an amount, such as money, the ids of the part and the whole: as nothing
   * is counted, the share has no interval and no gap in children.
   */
  ratioOf: z.optional(z.array(z.string())),
  /** Which way is good for this measure, where it differs from the indicator. */
  polarity: z.optional(PolaritySchema),
  /**
   * Set on a number or a sum of money that is judged by its polarity, because one way is good
   * whatever the size of the council. Without it, neither numbers nor sums of money are called
   * better or worse, and numbers are not ranked.
   */
  judged: z.optional(z.boolean()),
  /** Not offered as a view of its own: a denominator, kept for checks and sums. */
  hidden: z.optional(z.boolean()),
})
export type Measure = z.infer<typeof MeasureSchema>

const CategorySchema = z.object({
  id: z.string(),
  label: z.string(),
  /** A shorter label for the line or bar itself, where the full one would not fit. */
  short: z.optional(z.string()),
  /** How a sentence says the category, in place of {category}: "live with foster carers". */
  says: z.optional(z.string()),
  title: z.optional(CategoryTitleSchema),
  polarity: z.optional(PolaritySchema),
  /** For a figure given as a range, which end of the range this is. */
  bound: z.optional(z.enum(['lowest', 'highest'])),
  /** For a category that holds an ambition, the id of the category that holds the result. */
  aimOf: z.optional(z.string()),
  /** A sum of other categories of the same breakdown: shown in tables, never stacked. */
  subtotal: z.optional(z.boolean()),
  /** Ids of the categories that contain this one: in another breakdown, or subtotals in its own. */
  within: z.optional(z.array(z.string())),
})
export type Category = z.infer<typeof CategorySchema>

const BreakdownSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** The heading of its section: "Where do the children live?" */
  question: z.optional(z.string()),
  categories: z.array(CategorySchema),
  /** Whether the categories add up to the total, so that they may be stacked. */
  additive: z.boolean(),
  /**
   * For parts of a whole, the id of the part that the council is asked about. It sits on the
   * baseline, where lengths are easiest to compare, and leads title and sentence. If absent, the
   * first part sits there and the largest leads.
   */
  matters: z.optional(z.string()),
  /**
   * Whether its categories say who people are, such as sex, age or ethnic group. None of them then
   * matters more than another, unless they are steps, and no gap is given as a number of people.
   */
  characteristic: z.optional(z.boolean()),
  /** Whether its categories are steps from one end to the other, such as ages: they then share one hue. */
  ordered: z.optional(z.boolean()),
  /** Ids of the measures that have these parts; if absent, all of them. */
  measures: z.optional(z.array(z.string())),
  /**
   * Id of the breakdown by which each of its categories is split: service areas by grade. The parts
   * are then observed as "category.part", such as "service-assessment.met-good".
   */
  across: z.optional(z.string()),
  /**
   * The categories are those of `across` as first given, before moderation, in the same order, best
   * first.
   */
  moderation: z.optional(z.boolean()),
})
export type Breakdown = z.infer<typeof BreakdownSchema>

/** A dated event, a break in the series or a caution about a figure; drawn, listed and read out. */
export const AnnotationSchema = z.object({
  kind: z.enum(['event', 'break', 'caution']),
  /** First period of the new basis, or the period that the event falls in. */
  period: z.string(),
  /** The last period that a caution covers, where it covers several. */
  to: z.optional(z.string()),
  label: z.string(),
  text: z.string(),
  area: z.optional(z.string()),
  measures: z.optional(z.array(z.string())),
  categories: z.optional(z.array(z.string())),
  /** For a caution: the figure itself is right, and only the way it is printed needs explaining. */
  sound: z.optional(z.boolean()),
  /** False for an event that is in the notes only, because nothing says that it moved the figures. */
  drawn: z.optional(z.boolean()),
  /**
   * The release that the period's figure must come from: a later release may have moved the break.
   */
  release: z.optional(z.string()),
})
export type Annotation = z.infer<typeof AnnotationSchema>

/** An annotation that several indicators share, written once. */
export const SharedAnnotationSchema = z.extend(z.omit(AnnotationSchema, { period: true }), {
  /** The first day whose figures it affects; each indicator's period follows from it. */
  from: z.string(),
  /**
   * Themes whose published indicators it affects. Indicators from the council's own papers are
   * listed by id.
   */
  themes: z.optional(z.array(z.string())),
  indicators: z.optional(z.array(z.string())),
})
export type SharedAnnotation = z.infer<typeof SharedAnnotationSchema>

/** What the service itself says about a figure, as it was written. */
export const CommentSchema = z.object({
  area: z.string(),
  /** The period of the figure. */
  period: z.string(),
  measures: z.optional(z.array(z.string())),
  categories: z.optional(z.array(z.string())),
  text: z.string(),
  /** Who says so, by office and not by name. */
  role: z.string(),
  /** The day (ISO date) on which it was said. */
  date: z.string(),
  /** The release that prints it, and the place there, where it is quoted from one. */
  release: z.optional(z.string()),
  place: z.optional(z.string()),
})

/** A reading of the indicator that the overview may lead with. */
const HeadlineSchema = z.object({
  name: z.string(),
  measure: z.string(),
  category: z.string(),
  /** A count to show large beside it, when a rate alone would say little. */
  count: z.optional(z.string()),
  /** The overview's opening sentence, with {area} and {benchmark}. */
  higher: z.optional(z.string()),
  lower: z.optional(z.string()),
  similar: z.optional(z.string()),
  rising: z.optional(z.string()),
  falling: z.optional(z.string()),
})
export type Headline = z.infer<typeof HeadlineSchema>

/** The part of an indicator that figures, sentences and charts need. */
export const IndicatorSchema = z.object({
  id: z.string(),
  code: z.string(),
  theme: z.string(),
  name: z.string(),
  /** The section heading on its theme page that it comes under. */
  question: z.string(),
  polarity: PolaritySchema,
  periodType: PeriodTypeSchema,
  measures: z.array(MeasureSchema),
  breakdowns: z.array(BreakdownSchema),
  /** 'region', 'england', 'neighbours': the benchmarks that the sources publish for it. */
  benchmarks: z.array(z.enum(['region', 'england', 'neighbours'])),
  /** Chart kinds in order of preference. Other kinds that suit the data are offered as well. */
  charts: z.optional(z.array(z.string())),
  annotations: z.array(AnnotationSchema),
  /** From commentary.json; none in the catalogue itself. */
  comments: z.optional(z.array(CommentSchema)),
  headlines: z.array(HeadlineSchema),
  /** The targets it is held to, where a document sets any. */
  targets: z.optional(z.array(TargetSchema)),
  related: z.array(z.string()),
  /** True for an indicator from the council's own papers, which no other authority publishes. */
  local: z.optional(z.boolean()),
  /**
   * Trend words are left out where a numerator or denominator is below this; below ten if absent.
   */
  smallNumber: z.optional(z.number()),
})
export type Indicator = z.infer<typeof IndicatorSchema>

/** The texts about an indicator, which only its own page needs. */
const IndicatorTextSchema = z.object({
  definition: z.string(),
  whyItMatters: z.string(),
  doesNotTellYou: z.string(),
  questions: z.array(z.string()),
  /** The words people use for it, for the search box. */
  words: z.optional(z.array(z.string())),
  /**
   * For one that goes on from an annual indicator month by month: the id of that one, and where the two have
   * other names for their measures, the measure there for each measure here that has one.
   */
  annual: z.optional(
    z.object({
      indicator: z.string(),
      measures: z.optional(z.array(z.object({ id: z.string(), annual: z.string() }))),
    }),
  ),
})

export const FullIndicatorSchema = z.extend(IndicatorSchema, IndicatorTextSchema.shape)
export type FullIndicator = z.infer<typeof FullIndicatorSchema>

/** The part of an indicator that lists and links need. */
const IndicatorNameSchema = z.pick(IndicatorSchema, {
  id: true,
  code: true,
  theme: true,
  name: true,
  periodType: true,
  local: true,
})
export type IndicatorName = z.infer<typeof IndicatorNameSchema>

const ThemeSchema = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  summary: z.string(),
  prefix: z.string(),
  /**
   * Address of a page that shows more of the theme than its charts do: links to the theme lead
   * there.
   */
  page: z.optional(z.string()),
})
export type Theme = z.infer<typeof ThemeSchema>

/** Where a link to a theme leads. */
export const themePath = ({ id, page }: Pick<Theme, 'id' | 'page'>): string =>
  page ?? `/theme/${id}`

export const HouseSchema = z.object({
  /** The indicators that a comparison of areas opens with. */
  compare: z.array(z.string()),
  themes: z.array(ThemeSchema),
})

const SiteSchema = z.extend(HouseSchema, SITE)

/** The whole catalogue, with the site's settings. */
export type Catalogue = z.infer<typeof SiteSchema> & {
  indicators: FullIndicator[]
  annotations: SharedAnnotation[]
  glossary: GlossaryEntry[]
}

/**
 * The part of the catalogue that every page needs: names only, so that a page does not grow as
 * indicators are added.
 */
export const CatalogueIndexSchema = z.extend(SiteSchema, {
  indicators: z.array(IndicatorNameSchema),
  ...COMMON,
})
export type CatalogueIndex = z.infer<typeof CatalogueIndexSchema>
