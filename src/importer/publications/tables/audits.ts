/** One grade of a scale used in audits. */
export interface AuditGrade {
  id: string
  /** The grade as it is shown. */
  label: string
  /** Other ways in which files write the grade. */
  aliases?: readonly string[]
  isGood: boolean
}

/** The grades that one council uses, best first. */
export interface AuditScale {
  grades: readonly AuditGrade[]
  /** The grade that the overview leads with, and its name there. */
  headline: { grade: string; name: string }
}

/**
 * How a council's own file of audits is read: each row is a number of audits with the same period,
 * group and grades.
 */
export const AUDITS = {
  /** The table's id, which is also the name of this file. */
  id: 'audits',
  name: 'A council’s own audits',
  indicator: 'audits-local',
  theme: 'quality',
  publication: 'audits-local',
  related: ['audit-gradings', 'audit-programme'],
  /** For each role, the names that its column may have, the usual one first. */
  columns: {
    period: ['period', 'quarter', 'month'],
    grade: ['grade', 'original_grade', 'original grade'],
    audits: ['audits', 'number of audits', 'number_of_audits'],
  },
  /** Columns that a file may leave out. */
  optional: {
    service: ['service_area', 'service area', 'service'],
    team: ['team'],
    theme: ['theme', 'audit_theme', 'audit theme'],
    moderated: ['moderated_grade', 'moderated grade', 'grade after moderation'],
    worker: ['worker', 'social_worker', 'social worker', 'allocated worker'],
    escalated: ['escalated', 'escalation'],
  },
} as const

/** A grade belongs to one scale only, so the grades of a file identify its scale. */
export const AUDIT_SCALES: readonly AuditScale[] = [
  {
    grades: [
      { id: 'exceeded-good', label: 'Exceeded good', aliases: ['Exceeds good'], isGood: true },
      { id: 'met-good', label: 'Met good', aliases: ['Meets good'], isGood: true },
      {
        id: 'did-not-meet-good',
        label: 'Did not meet good',
        aliases: ['Does not meet good', 'Not met good'],
        isGood: false,
      },
    ],
    headline: { grade: 'did-not-meet-good', name: 'Audits that did not meet good' },
  },
  {
    grades: [
      { id: 'outstanding', label: 'Outstanding', isGood: true },
      { id: 'good', label: 'Good', isGood: true },
      {
        id: 'requires-improvement',
        label: 'Requires improvement',
        aliases: ['Requires improvement to be good', 'RI'],
        isGood: false,
      },
      { id: 'inadequate', label: 'Inadequate', isGood: false },
    ],
    headline: { grade: 'inadequate', name: 'Audits graded inadequate' },
  },
]
