import type { Area, Areas } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import type { Inspection } from '@/model/schema/inspection'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import type { Problem, Warning } from '../tables/problem'

/** What public/data holds already. */
export interface ExistingData {
  areas: readonly Area[]
  releases: readonly Release[]
  /** Needed for a council's own figures, whose groups it must name. */
  catalogue?: Catalogue
  /** Needed for actions of a committee. */
  inspection?: Inspection
  /** Figures of every release: what a suppressed one could be worked out from. */
  tables?: readonly ObservationFile[]
}

/** What an import adds, as data. */
export interface ImportPlan {
  /** Any problem at all means that nothing may be added. */
  problems: Problem[]
  warnings: Warning[]
  areas?: Areas
  /** With what the files add to it; absent where they add nothing. */
  catalogue?: Catalogue
  inspection?: Inspection
  /** All of them, the new ones among them. */
  releases: Release[]
  /** Whether a release that was there is known to have been published on a more exact day. */
  isRedated?: boolean
  /** The new figures. */
  tables: ObservationFile[]
  /** What was done, a line a file. */
  done: string[]
}
