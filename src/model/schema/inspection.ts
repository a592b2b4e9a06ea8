import * as z from 'zod/mini'
import { releasesKnownOn, type Release } from './release'

/** Where a record comes from: its release, and the section or page of the release's document. */
const SOURCE = {
  /** Code of the council that it is about. */
  area: z.string(),
  release: z.string(),
  place: z.string(),
}

/** An indicator that bears on a record, and in one line what it can and cannot tell about it. */
const EvidenceSchema = z.object({
  indicator: z.string(),
  /** The measure that bears on the record, where that is not the indicator's usual one. */
  measure: z.optional(z.string()),
  tells: z.string(),
})

const EventSchema = z.object({
  id: z.string(),
  /** What took place: "Monitoring visit". */
  what: z.string(),
  /**
   * Day (2021-12-17) or month (2018-07) that the source gives for the event; for fieldwork, its
   * last day.
   */
  date: z.string(),
  fieldwork: z.optional(z.object({ from: z.string(), to: z.string() })),
  /** Day or month in which the report or letter came out. */
  published: z.optional(z.string()),
  /** The framework under which it was held, where the source says so. */
  framework: z.optional(z.string()),
  /** The judgement as printed; absent where none was made. */
  result: z.optional(z.string()),
  /** Where sources differ, and anything else a reader must know about the event. */
  note: z.optional(z.string()),
  ...SOURCE,
})

const JudgementSchema = z.object({
  /** Id of the event at which the judgement was made. */
  event: z.string(),
  /** What was judged, as the source names it. */
  judged: z.string(),
  /** The judgement as printed. */
  result: z.string(),
  /** The indicator and category that hold the same judgement as an observation. */
  indicator: z.string(),
  category: z.string(),
  ...SOURCE,
})

const RecommendationSchema = z.object({
  /** The letter or number under which the source prints it. */
  number: z.string(),
  event: z.string(),
  date: z.string(),
  /** What is to improve, in short. */
  text: z.string(),
  evidence: z.array(EvidenceSchema),
  /** What no indicator here can tell about it. */
  unanswered: z.optional(z.string()),
  ...SOURCE,
})

/** How far a request of the committee has got, as one of four states. */
export const ACTION_STATES = [
  'done',
  'in progress',
  'awaiting others',
  'no further detail',
] as const
export type ActionState = (typeof ACTION_STATES)[number]

const ActionSchema = z.object({
  number: z.number(),
  /** Day of the meeting that asked for it. */
  meeting: z.string(),
  topic: z.string(),
  asked: z.string(),
  /** How far the request had got, as the source prints it, shortened. */
  printed: z.string(),
  state: z.enum(ACTION_STATES),
  /**
   * Day or month that the source gives for the state; if absent, the date of the document applies.
   */
  stateDate: z.optional(z.string()),
  ...SOURCE,
})

/** The records about inspection that are not figures. */
export const InspectionSchema = z.object({
  /** Oldest first. */
  events: z.array(EventSchema),
  judgements: z.array(JudgementSchema),
  recommendations: z.array(RecommendationSchema),
  /** The weaknesses that a written statement of action must deal with. */
  statementAreas: z.array(RecommendationSchema),
  actions: z.array(ActionSchema),
})
export type Inspection = z.infer<typeof InspectionSchema>
export type InspectionEvent = z.infer<typeof EventSchema>
/** What inspectors asked for: a recommendation, or an area of a written statement of action. */
export type Asked = z.infer<typeof RecommendationSchema>
export type Action = z.infer<typeof ActionSchema>

/** The records about one council, as known on a day. */
export function recordsOf(
  inspection: Inspection,
  area: string,
  { releases, asAt }: { releases: readonly Release[]; asAt?: string | undefined },
): Inspection {
  const known = new Set(releasesKnownOn(releases, asAt).map(({ id }) => id))
  const own = <Record extends { area: string; release: string }>(records: Record[]): Record[] =>
    records.filter((one) => one.area === area && known.has(one.release))
  return {
    events: own(inspection.events),
    judgements: own(inspection.judgements),
    recommendations: own(inspection.recommendations),
    statementAreas: own(inspection.statementAreas),
    actions: own(inspection.actions),
  }
}
