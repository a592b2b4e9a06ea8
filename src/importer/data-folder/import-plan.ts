import type { Area, Areas } from '@/model/schema/area'
import type { Catalogue } from '@/model/schema/indicator'
import type { Inspection } from '@/model/schema/inspection'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import type { Problem, Warning } from '../tables/problem'

/** The data that an import adds to. */
export interface ExistingData {
  areas: readonly Area[]
  releases: readonly Release[]
  /** Needed for a council's own figures, as it names their indicators and groups. */
  catalogue?: Catalogue
  /** Needed for a committee's actions. */
  inspection?: Inspection
  /** Figures of every release, to check whether a suppressed figure can be worked out from them. */
  tables?: readonly ObservationFile[]
}

/** What an import would write, before anything is written. */
export interface ImportPlan {
  /** If there are any, nothing may be written. */
  problems: Problem[]
  warnings: Warning[]
  areas?: Areas
  /** The catalogue with what the files add; absent where they add nothing. */
  catalogue?: Catalogue
  inspection?: Inspection
  /** All releases, old and new. */
  releases: Release[]
  /** Whether the day of publication of an existing release was given more exactly. */
  isRedated?: boolean
  /** The new figures. */
  tables: ObservationFile[]
  /** What was done, one line per file. */
  done: string[]
}
