import { ownColumns } from '../publication'
import type { PublicationTable, Target } from '../publication'
import { SOCIAL_WORK_WORKFORCE } from './editions'

const TARGETS: readonly Target[] = [
  {
    indicator: 'social-workers-in-post',
    category: 'total',
    figures: {
      number: 'inpost_fte',
      headcount: 'inpost_headcount',
      starters: 'starters_fte',
      'starters-headcount': 'starters_headcount',
    },
  },
  {
    indicator: 'agency-social-workers',
    category: 'total',
    figures: {
      percent: 'agency_rate_fte',
      number: 'agency_fte',
      'percent-headcount': 'agency_rate_headcount',
      headcount: 'agency_headcount',
      'cover-number': 'agency_cover_fte',
      'cover-percent': 'agency_cover_rate_fte',
    },
  },
  {
    indicator: 'social-worker-vacancies',
    category: 'total',
    figures: {
      percent: 'vacancy_rate_fte',
      number: 'vacancy_fte',
      'cover-percent': 'vacancy_agency_cover_rate_fte',
    },
  },
  {
    indicator: 'social-worker-turnover',
    category: 'total',
    figures: {
      percent: 'turnover_rate_fte',
      number: 'leavers_fte',
      'percent-headcount': 'turnover_rate_headcount',
      headcount: 'leavers_headcount',
    },
  },
  {
    indicator: 'social-worker-caseload',
    category: 'total',
    figures: { ratio: 'caseload_fte', cases: 'cases', 'case-holders': 'case_holders_fte' },
  },
  {
    indicator: 'social-worker-absence',
    category: 'total',
    figures: { percent: 'absence_rate_fte', days: 'working_days_lost_fte' },
  },
]

/** A column that is renamed gets its line here: agency_fte: ['agency_workers_fte', 'agency_fte']. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {}

export const WORKFORCE: PublicationTable = {
  id: 'workforce',
  name: 'Children’s social work workforce: indicators',
  edition: SOCIAL_WORK_WORKFORCE,
  columns: { ...ownColumns(TARGETS), ...RENAMED },
  filters: [],
  rules: [{ labels: [], targets: TARGETS }],
}
