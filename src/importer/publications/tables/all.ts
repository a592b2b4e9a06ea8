import type { PublicationTable } from '../publication'
import { CARE_LEAVERS } from './care-leavers'
import { CLA_HEALTH } from './cla-health'
import { CIN_ASSESSMENT_FACTORS } from './cin-assessment-factors'
import { CLA_ADOPTION_STAGES } from './cla-adoption-stages'
import { CLA_SCHOOL_MOVES, CLA_SOCIAL_WORKERS } from './cla-stability-measures'
import { INJURY_ADMISSIONS } from './injury-admissions'
import { OUTCOMES_ABSENCE, OUTCOMES_AT_11, OUTCOMES_AT_16 } from './outcomes'
import { CIN_CHILDREN_IN_NEED } from './cin-children-in-need'
import { CIN_PLAN_LENGTH } from './cin-plan-length'
import { CIN_REFERRALS } from './cin-referrals'
import { CIN_REPEAT_PLANS } from './cin-repeat-plans'
import { CIN_SECTION_47 } from './cin-section-47'
import { CLA_NEW_PLACEMENTS } from './cla-new-placements'
import { CLA_NUMBER_AND_RATE } from './cla-number-and-rate'
import { CLA_ON_31_MARCH } from './cla-on-31-march'
import { CLA_PLACEMENT_STABILITY } from './cla-placement-stability'
import { LAIT } from './lait'
import { POPULATION } from './population'
import { OUTTURN_ALL_SERVICES, OUTTURN_SOCIAL_CARE } from './revenue-outturn'
import { WORKFORCE } from './workforce'

/** Every table the importer can read; a new publication takes a file and a line here. */
export const PUBLICATIONS: readonly PublicationTable[] = [
  CLA_NUMBER_AND_RATE,
  CLA_ON_31_MARCH,
  CLA_PLACEMENT_STABILITY,
  CLA_NEW_PLACEMENTS,
  CARE_LEAVERS,
  CLA_HEALTH,
  CIN_CHILDREN_IN_NEED,
  CIN_REFERRALS,
  CIN_SECTION_47,
  CIN_REPEAT_PLANS,
  CIN_PLAN_LENGTH,
  WORKFORCE,
  POPULATION,
  LAIT,
  CLA_SCHOOL_MOVES,
  CLA_SOCIAL_WORKERS,
  CLA_ADOPTION_STAGES,
  CIN_ASSESSMENT_FACTORS,
  OUTCOMES_ABSENCE,
  OUTCOMES_AT_11,
  OUTCOMES_AT_16,
  INJURY_ADMISSIONS,
  OUTTURN_ALL_SERVICES,
  OUTTURN_SOCIAL_CARE,
]
