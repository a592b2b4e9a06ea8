import { Link } from 'react-router'
import { Picker } from '@/ui/pickers/picker'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import type { Choice } from '../shared/choices/view-switch'

export interface OptionGroup {
  name: string
  choices: readonly Choice[]
  /** Whether it is also beside the menu, if there is room. */
  isBeside?: boolean
}

/** Choices that do not fit on the toolbar, under one button. Each group is labelled. */
export function Options({ groups }: { groups: readonly OptionGroup[] }) {
  const { hrefWith } = useDashboard()
  if (groups.length === 0) return null
  const isSpare = groups.every(({ isBeside }) => isBeside)
  return (
    <div className={isSpare ? 'menu options-menu options-spare' : 'menu options-menu'}>
      <Picker text="Options">
        {(close) =>
          groups.map(({ name, choices, isBeside }) => (
            <section key={name} className={isBeside ? 'options-spare' : ''} aria-label={name}>
              <p className="option-group">{name}</p>
              <ul className="plain">
                {choices.map(({ label, patch, isCurrent }) => (
                  <li key={label}>
                    <Link
                      className="menu-item"
                      to={hrefWith(patch)}
                      preventScrollReset
                      aria-current={isCurrent ? 'true' : undefined}
                      onClick={close}
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))
        }
      </Picker>
    </div>
  )
}
