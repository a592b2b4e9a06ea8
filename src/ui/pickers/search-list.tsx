import { useLayoutEffect, useRef, useState } from 'react'
import { useCombobox } from '../use-combobox'
import { useSettled } from '../use-settled'

export interface SearchOption {
  id: string
  text: string
  /** A code shown beside the text, which can be searched for as well. */
  code?: string
  /** Heading of its group. The options of a group are consecutive. */
  group?: string
}

interface SearchListProps {
  label: string
  /** Words for the content of the list: "Councils", "council", "councils". */
  words: { list: string; one: string; many: string }
  /** The options that match a text; all of them if it is blank. */
  search: (text: string) => Matches
  chosen?: string
  /** Text typed before this component loaded. It ends in a line break if Enter was pressed after it. */
  typed?: string
  /** Whether the options have not all loaded; Enter waits for them. */
  isWaiting?: boolean
  /** The message when nothing matches what was typed. */
  none: (text: string) => string
  onChoose: (id: string) => void
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()

/** The options that match a text, and the message about them. */
export interface Matches {
  options: readonly SearchOption[]
  /** Notes for the reader before choosing, in sentences. */
  notes?: readonly string[]
  /** Whether Enter may take the first option without it being selected; true if absent. */
  isSure?: boolean
}

/**
 * Options whose name contains every word typed. Those that begin with it come first, unless the options are
 * grouped.
 */
export function matching(options: readonly SearchOption[], text: string): Matches {
  const words = plain(text).split(' ').filter(Boolean)
  const starts = (option: SearchOption) =>
    option.group === undefined && plain(option.text).startsWith(plain(text)) ? 0 : 1
  return {
    options: options
      .filter((option) =>
        words.every((word) => plain(`${option.text} ${option.code ?? ''}`).includes(word)),
      )
      .toSorted((a, b) => starts(a) - starts(b)),
  }
}

/** The list divided into its groups. */
function runsOf(options: readonly SearchOption[]) {
  const runs: { group: string | undefined; run: SearchOption[] }[] = []
  for (const option of options) {
    const last = runs.at(-1)
    if (last && last.group === option.group) last.run.push(option)
    else runs.push({ group: option.group, run: [option] })
  }
  return runs
}

/** A text box with the list of options that match its text. */
export function SearchList(props: SearchListProps) {
  const { label, words, search, chosen, typed = '', isWaiting = false, none, onChoose } = props
  const [text, setText] = useState(typed.replace('\n', ''))
  const [isEntered, setEntered] = useState(typed.endsWith('\n'))
  const box = useRef<HTMLInputElement>(null)
  // The cursor goes to the end of the text that was typed before the box had loaded: at once, or the next
  // letter would go before it.
  useLayoutEffect(() => {
    const end = box.current?.value.length ?? 0
    box.current?.setSelectionRange(end, end)
  }, [])
  const { options: found, notes = [], isSure = true } = search(text)
  const said = found.length > 0 ? notes : []
  const isSettled = useSettled(text)
  const { input, list, optionProps } = useCombobox({
    text,
    onText: (next) => {
      setText(next)
      setEntered(false)
    },
    options: found,
    isSure,
    isWaiting,
    isEntered,
    onEnterEarly: () => setEntered(true),
    onChoose: ({ id }) => onChoose(id),
  })
  const row = (option: SearchOption) => (
    <div
      key={option.id}
      {...optionProps(found.indexOf(option))}
      aria-current={option.id === chosen || undefined}
    >
      {option.code !== undefined && <span className="quiet">{option.code} </span>}
      {option.text}
    </div>
  )
  return (
    <div className="area-picker">
      <label htmlFor={input.id}>{label}</label>
      <input
        {...input}
        ref={box}
        // The panel opened because the reader asked to choose: typing is the next thing.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <p className="visually-hidden" role="status">
        {isSettled &&
          [...said, `${found.length} ${found.length === 1 ? words.one : words.many}`].join(' ')}
      </p>
      {found.length === 0 ? (
        <p className="quiet">{none(text)}</p>
      ) : (
        said.length > 0 && <p className="quiet">{said.join(' ')}</p>
      )}
      <div {...list} aria-label={words.list} className="options">
        {runsOf(found).map(({ group, run }) =>
          group === undefined ? (
            run.map(row)
          ) : (
            <div key={group} role="group" aria-label={group}>
              <div className="option-group" aria-hidden="true">
                {group}
              </div>
              {run.map(row)}
            </div>
          ),
        )}
      </div>
    </div>
  )
}
