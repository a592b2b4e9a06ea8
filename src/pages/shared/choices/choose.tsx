interface ChooseProps {
  name: string
  value: string
  options: readonly { id: string; label: string }[]
  choose: (id: string) => void
}

/** A labelled drop-down list. */
export const Choose = ({ name, value, options, choose }: ChooseProps) => (
  <label className="choose">
    <span>{name}</span>
    <select value={value} onChange={(event) => choose(event.target.value)}>
      {options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  </label>
)
