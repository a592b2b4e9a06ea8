import { createContext } from 'react'

/** First and last calendar year to show; the end that is left out stays as it is. */
export interface ChosenYears {
  from?: number
  to?: number
}

/** How a chart changes the years that its page shows; undefined where nothing can change them. */
export const ChooseYearsContext = createContext<((years: ChosenYears) => void) | undefined>(
  undefined,
)
