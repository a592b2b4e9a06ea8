import { ACTION_COLUMNS } from '@/model/inspection/actions'

/** A file to fill in: its columns, and one row as an example. */
export interface Template {
  id: string
  name: string
  /** What the template is for, in a sentence. */
  about: string
  columns: readonly string[]
  /** One row; the file is refused while it is left in. */
  example: readonly string[]
}

/** Marks the example row, in one of its cells. */
const EXAMPLE = 'EXAMPLE: delete this row'

/** Columns of a series of the council's own that is broken down into groups. */
const GROUPED_SERIES = [
  'indicator',
  'name',
  'theme',
  'unit',
  'period',
  'breakdown',
  'category',
  'value',
  'shorthand',
  'note',
] as const

/** The columns of a file of actions agreed with teams. */
export const TEAM_ACTION_COLUMNS = ['team', 'agreed', 'action', 'owner', 'due', 'done'] as const

/** A template for each kind of figure that a council keeps itself. */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'known-indicator',
    name: 'Figures of an indicator that is here',
    about: 'The next quarter or year of something that the dashboard shows already.',
    columns: ['indicator', 'period', 'measure', 'category', 'value', 'shorthand', 'note'],
    example: ['CLA-01', '31/03/2026', 'number', '', '530', '', EXAMPLE],
  },
  {
    id: 'monthly-or-quarterly',
    name: 'A monthly or quarterly series of your own',
    about: 'Something that the dashboard does not show yet: it gets a page of its own.',
    columns: ['indicator', 'name', 'theme', 'unit', 'period', 'value', 'shorthand', 'note'],
    example: [
      'edge-of-care',
      'Children on the edge of care',
      'Help and protection',
      'children',
      '2026-04',
      '31',
      '',
      EXAMPLE,
    ],
  },
  {
    id: 'workforce-by-month',
    name: 'Workforce by month',
    about: 'Posts, vacancies or agency workers, month by month, by team where you like.',
    columns: GROUPED_SERIES,
    example: [
      'agency-workers-by-month',
      'Agency social workers by month',
      'Workforce',
      'full-time equivalent posts',
      'Apr 2026',
      'Team',
      'Assessment',
      '4.5',
      '',
      EXAMPLE,
    ],
  },
  {
    id: 'placements',
    name: 'Placements by month',
    about: 'Children by where they live. Write c for numbers so small that they point to a child.',
    columns: GROUPED_SERIES,
    example: [
      'placements-by-month',
      'Where children lived, by month',
      'Placements',
      'children',
      'Apr 2026',
      'Placement',
      'Foster care',
      '290',
      '',
      EXAMPLE,
    ],
  },
  {
    id: 'dip-samples',
    name: 'Dip samples',
    about: 'How many were completed in each financial year.',
    columns: ['indicator', 'period', 'value', 'shorthand', 'note'],
    example: ['dip-samples', '2025-26', '24', '', EXAMPLE],
  },
  {
    id: 'audits',
    name: 'Audits',
    about:
      'One row for each group of audits with the same grade. Leave out columns you do not need.',
    columns: ['period', 'service_area', 'team', 'theme', 'grade', 'moderated_grade', 'audits'],
    example: ['2026-27-Q1', EXAMPLE, 'North', 'Planning', 'met good', 'met good', '6'],
  },
  {
    id: 'audits-by-worker',
    name: 'Audits, for check and challenge',
    about:
      'The same with workers, areas of the audit tool and escalations. These are shown to you alone, under “Check and challenge”, and are in no release.',
    columns: [
      'period',
      'service_area',
      'team',
      'worker',
      'theme',
      'grade',
      'moderated_grade',
      'area: Voice of the child',
      'area: Plan',
      'area: Supervision',
      'escalated',
      'audits',
    ],
    example: [
      '4 to 22 September 2026',
      EXAMPLE,
      'North',
      'A. Worker',
      'Planning',
      'met good',
      'met good',
      'met good',
      'did not meet good',
      'met good',
      'no',
      '1',
    ],
  },
  {
    id: 'team-actions',
    name: 'Actions agreed with a team',
    about:
      'What was agreed at check and challenge, and by when. Shown to you alone, and in no release.',
    columns: TEAM_ACTION_COLUMNS,
    example: ['North', '22/09/2026', EXAMPLE, 'Team manager', '31/10/2026', ''],
  },
  {
    id: 'actions',
    name: 'Actions of the committee',
    about: 'What was asked for, and how it stands. To update an action, use its number.',
    columns: ACTION_COLUMNS,
    example: [
      '24',
      '23/03/2026',
      EXAMPLE,
      'A briefing on placements',
      'in progress',
      'Due in May',
      '2026-04',
      '',
    ],
  },
]
