import type { PublicationTable } from '../publication'
import { CARE_LEAVERS } from './care-leavers'
import { CLA_HEALTH } from './cla-health'
import { CLA_NEW_PLACEMENTS } from './cla-new-placements'
import { CLA_NUMBER_AND_RATE } from './cla-number-and-rate'
import { CLA_ON_31_MARCH } from './cla-on-31-march'
import { CLA_PLACEMENT_STABILITY } from './cla-placement-stability'
import { POPULATION } from './population'
import { WORKFORCE } from './workforce'

/** Every table the importer can read; a new publication is a file and a line here. */
export const PUBLICATIONS: readonly PublicationTable[] = [
  CLA_NUMBER_AND_RATE,
  CLA_ON_31_MARCH,
  CLA_PLACEMENT_STABILITY,
  CLA_NEW_PLACEMENTS,
  CARE_LEAVERS,
  CLA_HEALTH,
  WORKFORCE,
  POPULATION,
]
