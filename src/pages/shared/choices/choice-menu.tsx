import { Picker } from '@/ui/pickers/picker'

interface ChoiceMenuProps {
  name: string
  value: string
  options: readonly { id: string; label: string }[]
  choose: (id: string) => void
  /** Whether its name is visible before it. */
  isNamed?: boolean
}

/** A drop-down for choices that do not fit beside each other. The button shows the current one. */
export const ChoiceMenu = ({ name, value, options, choose, isNamed }: ChoiceMenuProps) => (
  <div className="menu options-menu choice-menu">
    {isNamed && (
      <span className="quiet" aria-hidden="true">
        {name}
      </span>
    )}
    <Picker label={name} text={options.find(({ id }) => id === value)?.label ?? ''}>
      {(close) => (
        <ul className="plain" aria-label={name}>
          {options.map(({ id, label }) => (
            <li key={id}>
              <button
                type="button"
                className="menu-item"
                aria-current={id === value ? 'true' : undefined}
                onClick={() => {
                  choose(id)
                  close()
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Picker>
  </div>
)
