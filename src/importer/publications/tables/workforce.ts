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

/** Columns that have had other names, the current one first: rates ended in "_%" until 2022. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  inpost_fte: ['inpost_fte', 'social_worker_fte'],
  inpost_headcount: ['inpost_headcount', 'social_worker_headcount'],
  leavers_fte: ['leavers_fte', 'leaver_fte'],
  leavers_headcount: ['leavers_headcount', 'leaver_headcount'],
  turnover_rate_fte: ['turnover_rate_fte', 'turnover_rate_fte_%'],
  turnover_rate_headcount: ['turnover_rate_headcount', 'turnover_rate_headcount_%'],
  agency_rate_fte: ['agency_rate_fte', 'agency_worker_rate_fte_%', 'agency_rate_fte_%'],
  agency_rate_headcount: [
    'agency_rate_headcount',
    'agency_worker_rate_headcount_%',
    'agency_rate_headcount_%',
  ],
  agency_cover_rate_fte: ['agency_cover_rate_fte', 'agency_cover_rate_fte_%'],
  vacancy_rate_fte: ['vacancy_rate_fte', 'vacancy_rate_fte_%'],
  vacancy_agency_cover_rate_fte: [
    'vacancy_agency_cover_rate_fte',
    'vacancy_agency_cover_rate_fte_%',
  ],
  absence_rate_fte: ['absence_rate_fte', 'absence_rate_fte_%'],
}

export const WORKFORCE: PublicationTable = {
  id: 'workforce',
  name: 'Children’s social work workforce: indicators',
  edition: SOCIAL_WORK_WORKFORCE,
  columns: { ...ownColumns(TARGETS), ...RENAMED },
  // The file has included those who started since 2023.
  optional: ['starters_fte', 'starters_headcount'],
  filters: [],
  rules: [{ labels: [], targets: TARGETS }],
}
