import type { Edition } from '../publication'

const EES = 'https://explore-education-statistics.service.gov.uk/find-statistics'

export const CHILDREN_LOOKED_AFTER: Edition = {
  publication: 'dfe-cla',
  publisher: 'Department for Education',
  title: (year) => `Children looked after in England including adoptions, ${year}`,
  url: (year) => `${EES}/children-looked-after-in-england-including-adoptions/${year}`,
  published: { 2022: '2022-11', 2023: '2023-11', 2024: '2024-11', 2025: '2025-11' },
}

export const CHILDREN_IN_NEED: Edition = {
  publication: 'dfe-cin',
  publisher: 'Department for Education',
  title: (year) => `Children in need, ${year}`,
  url: (year) => `${EES}/children-in-need/${year}`,
  published: { 2025: '2025-10' },
}

export const SOCIAL_WORK_WORKFORCE: Edition = {
  publication: 'dfe-csww',
  publisher: 'Department for Education',
  title: (year) => `Children’s social work workforce, ${year}`,
  url: (year) => `${EES}/children-s-social-work-workforce/${year}`,
  published: { 2025: '2026-02' },
}

export const POPULATION_ESTIMATES: Edition = {
  publication: 'ons-mye',
  publisher: 'Office for National Statistics',
  title: (year) => `Population estimates, mid-${year}`,
  url: () =>
    'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
  published: { 2024: '2025-07' },
}

/**
 * The Department for Education's collection of figures on children from many publications, its own
 * and others', named after the year in which it is issued.
 */
export const INTERACTIVE_TOOL: Edition = {
  publication: 'dfe-lait',
  publisher: 'Department for Education',
  title: (year) => `Local Authority Interactive Tool, ${year} edition`,
  url: () => 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  published: { 2026: '2026-04' },
  yearsAfter: 1,
}

export const OUTCOMES: Edition = {
  publication: 'dfe-outcomes',
  publisher: 'Department for Education',
  title: (year) =>
    `Outcomes for children in need, including children looked after by local authorities in England, ${year}`,
  url: (year) =>
    `${EES}/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england/${year}`,
  published: { 2025: '2026-04' },
}

export const CHILD_HEALTH_PROFILES: Edition = {
  publication: 'ohid-fingertips',
  publisher: 'Office for Health Improvement and Disparities',
  title: (year) => `Child health profiles, to ${year}`,
  url: () => 'https://fingertips.phe.org.uk/profile/child-health-profiles',
  published: { 2024: '2025' },
}

/** Named after the year in which the financial year ends. */
export const REVENUE_OUTTURN: Edition = {
  publication: 'mhclg-revenue-outturn',
  publisher: 'Ministry of Housing, Communities and Local Government',
  title: (year) => `Revenue outturn of local authorities, ${Number(year) - 1}-${year.slice(2)}`,
  url: () =>
    'https://www.gov.uk/government/collections/local-authority-revenue-expenditure-and-financing',
  published: { 2025: '2025-12-04' },
}
