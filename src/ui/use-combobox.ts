import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { isComposing } from './is-composing'

interface ComboboxProps<Option> {
  text: string
  onText: (text: string) => void
  /** The options that match the text, in the order of the arrow keys. */
  options: readonly Option[]
  /** Whether Enter takes the first option before the reader has moved to any. */
  isSure: boolean
  /** Whether options are still loading, in which case Enter waits for them. */
  isWaiting: boolean
  /** Whether Enter was pressed and is waiting. */
  isEntered: boolean
  onEnterEarly: () => void
  onChoose: (option: Option) => void
}

/**
 * A text box with a list of options that is always visible below it. The returned props are spread on the
 * elements: `input` on the text box, `list` on the list, `optionProps(index)` on each option. `active` is the
 * index of the option that Enter takes, or -1.
 *
 * The keys and attributes are those of the editable combobox with list autocomplete of the ARIA Authoring
 * Practices Guide (W3C, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the text box,
 * which identifies the active option by aria-activedescendant.
 */
export function useCombobox<Option>(props: ComboboxProps<Option>) {
  const { text, onText, options, isSure, isWaiting, isEntered, onEnterEarly, onChoose } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState<number>()
  const active = Math.min(moved ?? (isSure ? 0 : -1), options.length - 1)
  const idOf = (index: number) => `${id}-${index}`
  const choose = (index: number) => {
    const option = options[index]
    if (option !== undefined) onChoose(option)
  }

  const isTaken = isEntered && !isWaiting
  const take = useEffectEvent(() => {
    if (text.trim() !== '') choose(active)
  })
  useEffect(() => {
    if (isTaken) take()
  }, [isTaken])

  const move = (step: 1 | -1) => {
    const from = Math.max(active, step < 0 ? 0 : -1)
    const next = (from + step + options.length) % options.length
    setMoved(next)
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    // Shift and an arrow select text.
    const isModified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    if (event.key === 'Enter') {
      // Choosing moves the focus to the button that opened the panel, which the same key press must not open
      // again.
      event.preventDefault()
      if (isWaiting && moved === undefined) onEnterEarly()
      else choose(active)
    } else if (!isModified && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      if (options.length > 0) move(event.key === 'ArrowDown' ? 1 : -1)
    }
  }

  return {
    active,
    input: {
      id: `${id}-input`,
      type: 'text',
      role: 'combobox',
      autoComplete: 'off',
      spellCheck: false,
      'aria-expanded': options.length > 0,
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active < 0 ? undefined : idOf(active),
      value: text,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        onText(event.target.value)
        setMoved(undefined)
        if (list.current) list.current.scrollTop = 0
      },
      onKeyDown,
    },
    list: { id: `${id}-list`, ref: list, role: 'listbox' },
    optionProps: (index: number) => ({
      id: idOf(index),
      role: 'option',
      tabIndex: -1,
      'aria-selected': index === active,
      className: index === active ? 'option option-active' : 'option',
      onClick: () => choose(index),
      // A click leaves the focus in the text box.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
    }),
  } as const
}
