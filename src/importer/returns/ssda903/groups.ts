import { ageOn, type Day } from '../day'

/** The groups of DfE’s tables, by the category ids of the catalogue, and the codes of each. */
const groupsOf = (
  groups: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(groups).flatMap(([group, codes]) => codes.map((code) => [code, group] as const)),
  )

export const SEX_GROUPS = groupsOf({ male: ['1', 'M'], female: ['2', 'F'] })

const AGE_GROUPS: readonly [from: number, id: string][] = [
  [16, '16-and-over'],
  [10, '10-to-15'],
  [5, '5-to-9'],
  [1, '1-to-4'],
  [0, 'under-1'],
]

/** The age group that a person is in on a day; undefined before birth. */
export function ageGroupOn(born: Day, day: Day): string | undefined {
  const age = ageOn(born, day)
  return AGE_GROUPS.find(([from]) => age >= from)?.[1]
}

export const ETHNIC_GROUPS = groupsOf({
  white: ['WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH'],
  mixed: ['MWBC', 'MWBA', 'MWAS', 'MOTH'],
  // The harmonised grouping of the 2021 census has Chinese here.
  asian: ['AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE'],
  black: ['BCRB', 'BAFR', 'BOTH'],
  'other-ethnic-group': ['OOTH'],
  'not-known': ['REFU', 'NOBT'],
})

export const NEED_GROUPS = groupsOf({
  'abuse-or-neglect': ['N1'],
  disability: ['N2'],
  'parental-illness': ['N3'],
  'acute-stress': ['N4'],
  'family-dysfunction': ['N5'],
  'unacceptable-behaviour': ['N6'],
  'low-income': ['N7'],
  'absent-parenting': ['N8'],
})

/** D1 (freed for adoption, before 2005) has no group. */
export const LEGAL_GROUPS = groupsOf({
  'interim-care-order': ['C1'],
  'full-care-order': ['C2'],
  'placement-order': ['E1'],
  'voluntary-agreement': ['V2'],
  'detained-for-protection': ['L1', 'L2', 'L3'],
  'youth-justice': ['J1', 'J2', 'J3'],
})

/** A temporary stay that no other placement precedes counts as another placement. */
export const PLACEMENT_GROUPS = groupsOf({
  foster: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'],
  adoption: ['A3', 'A4', 'A5', 'A6'],
  'with-parents': ['P1'],
  'semi-independent': ['P2', 'H5', 'K3'],
  'childrens-homes': ['K1', 'K2'],
  'residential-schools': ['S1'],
  'other-residential': ['R1', 'R2', 'R3', 'R5', 'P3'],
  other: ['Z1', 'Z11', 'Z12', 'Z13', 'Z14', 'T0', 'T1', 'T2', 'T3', 'T4'],
})

export const PROVIDER_GROUPS = groupsOf({
  parents: ['PR0'],
  own: ['PR1'],
  'other-la': ['PR2'],
  'other-public': ['PR3'],
  private: ['PR4'],
  voluntary: ['PR5'],
  'not-reported': [''],
})

/** Why children leave care: the groups of reasons, with the words of a chart. */
export const REASONS: readonly {
  id: string
  label: string
  /** What a sentence says after “ceased to be looked after”. */
  says: string
  codes: readonly string[]
}[] = [
  {
    id: 'returned-home',
    label: 'Returned home',
    says: 'because they went home to parents',
    codes: ['E4A', 'E4B'],
  },
  { id: 'adopted', label: 'Adopted', says: 'because they were adopted', codes: ['E11', 'E12'] },
  {
    id: 'special-guardianship',
    label: 'Special guardianship order',
    says: 'under a special guardianship order',
    codes: ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'],
  },
  {
    id: 'child-arrangements',
    label: 'Child arrangements order',
    says: 'under a child arrangements order',
    codes: ['E41'],
  },
  {
    id: 'other-family',
    label: 'To relatives or others without parental responsibility',
    says: 'because they went to live with relatives or others without parental responsibility',
    codes: ['E13'],
  },
  {
    id: 'independent',
    label: 'Moved into independent living',
    says: 'because they moved into independent living',
    codes: ['E5', 'E6'],
  },
  {
    id: 'stayed-with-carers',
    label: 'Stayed with carers at 18',
    says: 'because they stayed with their carers at 18',
    codes: ['E17'],
  },
  {
    id: 'adult-residential',
    label: 'Residential care for adults',
    says: 'because they moved into residential care for adults',
    codes: ['E7'],
  },
  {
    id: 'custody',
    label: 'Sentenced to custody',
    says: 'because they went into custody',
    codes: ['E9'],
  },
  {
    id: 'other-reason',
    label: 'Another reason',
    says: 'for another reason',
    codes: ['E2', 'E3', 'E8', 'E14', 'E15', 'E16'],
  },
  {
    id: 'not-recorded',
    label: 'Reason not recorded',
    says: 'without a reason recorded',
    codes: [''],
  },
]

/** Why placements change, by the categories of DfE’s annual figures. */
export const CHANGE_GROUPS = groupsOf({
  allegation: ['ALLEG'],
  'approval-removed': ['APPRR'],
  'carer-request-other': ['CREQO'],
  'carer-request-behaviour': ['CREQB'],
  'status-change-only': ['PLACE'],
  'care-plan-change': ['CARPL'],
  'child-request': ['CHILD'],
  custody: ['CUSTOD'],
  other: ['OTHER'],
  closure: ['CLOSE'],
  'authority-request': ['LAREQ'],
  'standards-of-care': ['STAND'],
  'not-recorded': [''],
})

export const REASON_GROUPS = groupsOf(
  Object.fromEntries(REASONS.map(({ id, codes }) => [id, codes])),
)
