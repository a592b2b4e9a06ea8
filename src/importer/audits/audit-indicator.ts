import { inSentence } from '@/model/values/format'
import type {
  Breakdown,
  Catalogue,
  Category,
  FullIndicator,
  PeriodType,
} from '@/model/schema/indicator'
import { nextCode } from '../data-folder/next-code'
import type { Problem } from '../tables/problem'
import { AUDITS } from '../publications/tables/audits'
import type { AuditScale } from '../publications/tables/audits'
import type { AuditReading } from './read-audits'
import { firstGradeId } from './sum-audits'
import type { AuditGroups } from './sum-audits'

const EVERY: Partial<Record<PeriodType, string>> = {
  quarter: 'quarter',
  month: 'month',
  date: 'window',
}

const gradeBreakdown = ({ grades }: AuditScale): Breakdown => ({
  id: 'grade',
  label: 'Grade',
  question: 'How were the audits graded?',
  categories: grades.map(({ id, label, isGood }) => ({
    id,
    label,
    says: `graded ‘${inSentence(label)}’`,
    polarity: isGood ? 'higher-is-better' : 'lower-is-better',
  })),
  additive: true,
  // Grades are given best first, so that the lowest sits on the baseline.
  matters: grades.at(-1)?.id ?? '',
  ordered: true,
})

const groupBreakdown = (
  [id, label, question]: readonly [id: string, label: string, question: string],
  categories: Category[],
): Breakdown[] =>
  categories.length === 0
    ? []
    : [{ id, label, question, categories, additive: false, across: 'grade' }]

const moderationBreakdown = ({ grades }: AuditScale): Breakdown => ({
  id: 'first-grade',
  label: 'First grade',
  question: 'How often does a second reader change the grade?',
  categories: grades.map(({ id, label }) => ({
    id: firstGradeId(id),
    label,
    says: `after ‘${inSentence(label)}’ at first`,
  })),
  additive: false,
  measures: ['number'],
  across: 'grade',
  moderation: true,
})

const SERVICE = ['service-area', 'Service area', 'Which service areas stand out?'] as const
const TEAM = ['team', 'Team', 'Which teams stand out?'] as const
const WORKER = ['worker', 'Worker', 'How do the audits of each worker stand?'] as const
const THEME = ['audit-theme', 'Theme', 'Which themes stand out?'] as const

const breakdownsOf = (scale: AuditScale, groups: AuditGroups): Breakdown[] => [
  gradeBreakdown(scale),
  ...groupBreakdown(SERVICE, groups.services),
  ...groupBreakdown(TEAM, groups.teams),
  ...groupBreakdown(THEME, groups.themes),
  ...groupBreakdown(WORKER, [...(groups.workers?.values() ?? [])]),
  ...(groups.hasModeration ? [moderationBreakdown(scale)] : []),
]

/** The catalogue entry for a council's own audits, with the words that its page needs. */
function newIndicator(
  code: string,
  { type }: AuditReading,
  { scale, groups, related }: { scale: AuditScale; groups: AuditGroups; related: string[] },
): FullIndicator {
  const every = EVERY[type] ?? 'year'
  return {
    id: AUDITS.indicator,
    code,
    theme: AUDITS.theme,
    name: `Case file audits by ${every}`,
    question: `What did the audits of each ${every} find?`,
    definition:
      'Audits of children’s files, by the grade that stands: that of the second reader (moderator) where an audit was moderated, else that of the first auditor. From the council’s own records.',
    whyItMatters:
      'Inspections come every few years. Audits are how a council knows, month by month, whether its work with children is good, and moderation is how it knows whether its auditors see alike.',
    doesNotTellYou:
      'How the files were chosen, and whether they stand for all of the work. Groups with few audits differ by chance. No other authority publishes comparable grades.',
    questions: [
      'What was wrong in the audits that fell short, and what has changed?',
      'Which audits does a second reader look at, and how often do the two differ?',
      'Were the files of each service area chosen in the same way?',
    ],
    words: ['audit', 'grading', 'moderation', 'quality assurance', 'QA', 'practice', 'team'],
    polarity: 'neutral',
    periodType: type,
    measures: [
      {
        id: 'percent',
        label: 'Percentage of audits',
        kind: 'percent',
        unit: '%',
        decimals: 0,
        says: '{value} of case file audits were {category}',
        noun: 'the share',
        numerator: 'number',
        denominator: 'number',
        denominatorCategory: 'total',
        per: 100,
        derived: true,
      },
      {
        id: 'number',
        label: 'Number of audits',
        kind: 'count',
        unit: 'audits',
        decimals: 0,
        says: 'there were {value} case file audits {category}',
        noun: 'the number',
      },
    ],
    breakdowns: breakdownsOf(scale, groups),
    benchmarks: [],
    charts: ['mix', 'mix-by-group', 'moderation', 'trend', 'breakdown-bar', 'table'],
    annotations: [],
    headlines: [
      {
        name: scale.headline.name,
        measure: 'percent',
        category: scale.headline.grade,
        count: 'number',
      },
    ],
    related,
    local: true,
    smallNumber: 20,
  }
}

/**
 * The breakdowns of the catalogue, followed by what a new file adds: nothing already published is
 * removed.
 */
function grown(known: readonly Breakdown[], found: readonly Breakdown[]): Breakdown[] {
  const ids = new Set(known.map(({ id }) => id))
  const more = known.map((breakdown) => {
    const same = found.find(({ id }) => id === breakdown.id)
    const held = new Set(breakdown.categories.map(({ id }) => id))
    const added = same?.categories.filter(({ id }) => !held.has(id)) ?? []
    return added.length === 0
      ? breakdown
      : { ...breakdown, categories: [...breakdown.categories, ...added] }
  })
  return [...more, ...found.filter(({ id }) => !ids.has(id))]
}

/**
 * The catalogue with the indicator of a council's own audits, and the groups that a file names.
 * @returns problems where the catalogue has other grades or periods, or no theme for the indicator
 */
export function withAudits(
  catalogue: Catalogue,
  reading: AuditReading,
  source: { file: string; groups: AuditGroups },
): { catalogue: Catalogue; problems: Problem[] } {
  const { scale, type } = reading
  const { file, groups } = source
  const fail = (message: string, remedy: string) => ({
    catalogue,
    problems: [{ file, message, remedy }],
  })
  const theme = catalogue.themes.find(({ id }) => id === AUDITS.theme)
  if (!scale) return { catalogue, problems: [] }
  if (!theme)
    return fail(
      `the catalogue has no theme "${AUDITS.theme}" to put audits in.`,
      'Add it to catalogue.json.',
    )
  const known = catalogue.indicators.find(({ id }) => id === AUDITS.indicator)
  if (!known) {
    const ids = new Set(catalogue.indicators.map(({ id }) => id))
    const related = AUDITS.related.filter((id) => ids.has(id))
    const added = newIndicator(nextCode(catalogue, theme.prefix), reading, {
      scale,
      groups,
      related,
    })
    // Placed after the indicator of yearly grades, if there is one; otherwise last in its theme.
    const beside = catalogue.indicators.findIndex(({ id }) => id === AUDITS.related[0])
    const last = catalogue.indicators.findLastIndex((i) => i.theme === theme.id)
    const indicators = catalogue.indicators.toSpliced((beside < 0 ? last : beside) + 1, 0, added)
    return { catalogue: { ...catalogue, indicators }, problems: [] }
  }
  if (known.periodType !== type)
    return fail(
      `earlier audits are by ${known.periodType}, these by ${type}.`,
      'Use the same kind of period.',
    )
  const grades = known.breakdowns.find(({ id }) => id === 'grade')?.categories.map(({ id }) => id)
  if (grades?.join() !== scale.grades.map(({ id }) => id).join())
    return fail('earlier audits use other grades.', 'Use the same grades.')
  const breakdowns = grown(known.breakdowns, breakdownsOf(scale, groups))
  const indicators = catalogue.indicators.map((i) => (i === known ? { ...i, breakdowns } : i))
  return { catalogue: { ...catalogue, indicators }, problems: [] }
}
