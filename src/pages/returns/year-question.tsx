import { useState } from 'react'
import { yearLabel } from '@/importer/returns/day'
import { dateLabel } from '@/model/values/period'
import type { ReturnsFound } from './reading/messages'
import type { Said } from './reading/use-returns'

interface YearQuestionProps {
  found: ReturnsFound
  onSay: (said: Said) => void
}

/** Asks which year the newest return is of, where its dates do not say, and on which day it was saved. */
export function YearQuestion({ found, onSay }: YearQuestionProps) {
  const { recognised, newest: read, reading } = found
  const guess = read ?? recognised.newest
  const known = reading?.months?.known ?? recognised.latest ?? ''
  const [year, setYear] = useState(guess)
  const [saved, setSaved] = useState(known)
  const [isDayGiven, setDayGiven] = useState(false)
  if (guess === undefined || recognised.newest === undefined) return null
  const isAsked = read === undefined
  const first = recognised.newest
  const years = [...new Set([first + 1, first, first - 1, guess])].toSorted((a, b) => b - a)
  const form = (
    <form
      className="returns-year"
      onSubmit={(event) => {
        event.preventDefault()
        onSay({
          ...(year === undefined ? {} : { newest: year }),
          ...(isDayGiven && saved !== '' ? { saved } : {}),
        })
      }}
    >
      <label>
        Year of the newest return
        <select value={year} onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {yearLabel(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Day on which it was saved
        <input
          type="date"
          value={saved}
          onChange={({ currentTarget }) => {
            setSaved(currentTarget.value)
            setDayGiven(true)
          }}
        />
      </label>
      <button type="submit" className="button">
        {isAsked ? 'Go on' : 'Work out again'}
      </button>
    </form>
  )
  if (isAsked)
    return (
      <div className="returns-asked">
        <h3>Which year is the newest return of?</h3>
        <p className="prose">
          A table does not name its year, and the dates in these would suit more than one. The
          latest of them is {dateLabel(recognised.latest ?? known)}.
        </p>
        {form}
      </div>
    )
  return (
    <details>
      <summary>
        Read as the return of {yearLabel(read)}
        {reading?.months &&
          `, known to ${dateLabel(known)}. The last month counted ends on ${dateLabel(reading.months.to)}`}
        . Change this
      </summary>
      <p className="prose">
        A month is counted if it had ended by the day on which the return was saved. A table does
        not say when that was, so its latest date is taken, until you give the day.
      </p>
      {form}
    </details>
  )
}
