import type { Day, ReturnYear } from '../day'

/** Where a record was read: for messages, which name no child. */
interface Source {
  file: string
  row: number
}

/** One episode of care as a return has it. */
export interface Episode extends Source {
  child: string
  /** The return that it was read from. */
  year: ReturnYear
  /** The day on which it began (DECOM). */
  from: Day
  /** The day on which it ended (DEC), which is not one of its days; absent while it is open. */
  to?: Day
  /** Reason for new episode (RNE). */
  begins: string
  /** Reason episode ceased (REC); blank while it is open or where the reason is not known. */
  ends: string
  /** Reason for the change of placement with which it ended; blank where there is none. */
  moves: string
  legalStatus: string
  need: string
  place: string
  provider: string
}

/** A child as the newest return with the child describes it. */
export interface Child extends Source {
  child: string
  sex: string
  born: Day
  ethnicity: string
}

/** A child who is, or was, an unaccompanied asylum seeker. */
export interface Unaccompanied extends Source {
  child: string
  /** The day on which the status ceased (DUC); absent while it holds. */
  until?: Day
}
