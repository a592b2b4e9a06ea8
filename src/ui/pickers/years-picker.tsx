interface YearsPickerProps {
  /** The first year that may be chosen, if earlier than the default. */
  earliest?: number
  first: number
  last: number
  from: number | undefined
  to: number | undefined
  onChoose: (years: { from?: number | undefined; to?: number | undefined }) => void
}

/**
 * First and last year shown. The ends of the range are called "first" and "latest", because they move with
 * the data.
 */
export function YearsPicker({
  first,
  earliest = first,
  last,
  from,
  to,
  onChoose,
}: YearsPickerProps) {
  const years = Array.from({ length: last - earliest + 1 }, (_, index) => earliest + index)
  const start = from ?? first
  const end = to ?? last
  return (
    <div className="years">
      <label>
        <span>From</span>
        <select
          value={start}
          onChange={(event) => {
            const year = Number(event.target.value)
            onChoose({ from: year === first ? undefined : year })
          }}
        >
          {years
            .filter((y) => y <= end)
            .map((year) => (
              <option key={year}>{year}</option>
            ))}
        </select>
      </label>
      <label>
        <span>to</span>
        <select
          value={end}
          onChange={(event) => {
            const year = Number(event.target.value)
            onChoose({ to: year === last ? undefined : year })
          }}
        >
          {years
            .filter((y) => y >= start)
            .map((year) => (
              <option key={year}>{year}</option>
            ))}
        </select>
      </label>
    </div>
  )
}
