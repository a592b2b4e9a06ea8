export interface BenchmarkOption {
  code: string
  label: string
  detail?: string
}

interface BenchmarkPickerProps {
  options: readonly BenchmarkOption[]
  chosen: readonly string[]
  average: 'median' | 'mean'
  neighbours: readonly string[]
  neighbourModel: string
  onChoose: (codes: string[]) => void
  onAverage: (average: 'median' | 'mean') => void
}

/** Chooses the benchmarks: the council's region, England, its ten statistical neighbours. */
export function BenchmarkPicker(props: BenchmarkPickerProps) {
  const { options, chosen, average, neighbours, neighbourModel } = props
  const toggle = (code: string) =>
    props.onChoose(
      options
        .map((o) => o.code)
        .filter((c) => (c === code ? !chosen.includes(c) : chosen.includes(c))),
    )
  return (
    <div className="benchmarks">
      <fieldset>
        <legend>Compare with</legend>
        {options.map((option) => (
          <label key={option.code} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(option.code)}
              onChange={() => toggle(option.code)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </fieldset>
      {neighbours.length > 0 && (
        <>
          <p className="quiet small">
            Neighbours are the councils most alike by the Department for Education’s model of{' '}
            {neighbourModel}: {neighbours.join(', ')}.
          </p>
          {chosen.includes('neighbours') && (
            <fieldset>
              <legend>Neighbours together, as their</legend>
              {(['median', 'mean'] as const).map((option) => (
                <label key={option} className="check">
                  <input
                    type="radio"
                    name="average"
                    checked={average === option}
                    onChange={() => props.onAverage(option)}
                  />
                  <span>
                    {option === 'median' ? 'Median (the middle one)' : 'Mean (the average)'}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
        </>
      )}
    </div>
  )
}
