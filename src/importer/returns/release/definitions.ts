/** The version of the definitions, which changes whenever a count would. */
export const DEFINITIONS = 'SSDA903 monthly, version 1'

/** The id of the monthly indicator that goes with an annual one. */
export const monthlyId = (annual: string): string => `${annual}-monthly`
