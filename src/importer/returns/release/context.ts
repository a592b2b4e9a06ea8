import type { Catalogue } from '@/model/schema/indicator'
import type { Observation, ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import type { Day } from '../day'
import type { Population } from './population'

/** What the tables of a release are made with. */
export interface TableContext {
  catalogue: Catalogue
  release: Release
  /** Figures of earlier releases, which readers know. */
  earlier: readonly ObservationFile[]
  populationOf: (day: Day) => Population | undefined
}

/** What earlier releases print of the home council, by indicator, measure, period and category. */
export type Before = ReadonlyMap<string, Observation>
