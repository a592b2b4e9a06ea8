import { createContext } from 'react'

/** First and last calendar year to show. An end that is left out does not change. */
export interface ChosenYears {
  from?: number
  to?: number
}

/** Changes the years of the page from a chart; undefined if they cannot be changed. */
export const ChooseYearsContext = createContext<((years: ChosenYears) => void) | undefined>(
  undefined,
)
