import type { ExistingData, ImportPlan } from './import-plan'
import { checkOwnTables } from './own/check-own-tables'
import type { Problem } from './problem'

/** What an import must pass before its release is added to the others. */
type ReleaseCheck = (plan: ImportPlan, existing: ExistingData) => Problem[]

/** Every one is asked; a problem of any stops the import. */
export const RELEASE_CHECKS: readonly ReleaseCheck[] = [checkOwnTables]
