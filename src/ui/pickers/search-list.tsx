import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'

export interface SearchOption {
  id: string
  text: string
  /** Beside the text, and found by it too: a code. */
  code?: string
  /** Heading that it stands under, with those of the same beside it in the list. */
  group?: string
}

interface SearchListProps {
  label: string
  /** What the list is of: "Councils", "council", "councils". */
  words: { list: string; one: string; many: string }
  /** What fits a text: everything where it is blank. */
  search: (text: string) => Matches
  chosen?: string
  /** What was typed before this came; it ends in a line break where Enter was pressed after it. */
  typed?: string
  /** Whether what is known is not all here yet: Enter waits for it. */
  isWaiting?: boolean
  /** What is said when nothing fits what was typed. */
  none: (text: string) => string
  onChoose: (id: string) => void
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()

/** What fits a text, and what is said of it. */
export interface Matches {
  options: readonly SearchOption[]
  /** What must be known before one is chosen, in sentences. */
  notes?: readonly string[]
  /** Whether Enter may take the first unasked; so it may where this is absent. */
  isSure?: boolean
}

/** Options whose name holds every word typed; those that begin with it first, unless they stand in groups. */
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

/** The list in stretches of one group. */
function runsOf(options: readonly SearchOption[]) {
  const runs: { group: string | undefined; run: SearchOption[] }[] = []
  for (const option of options) {
    const last = runs.at(-1)
    if (last && last.group === option.group) last.run.push(option)
    else runs.push({ group: option.group, run: [option] })
  }
  return runs
}

/** A box to type in and the list of what fits; the pattern is the ARIA combobox with a list below it. */
export function SearchList(props: SearchListProps) {
  const { label, words, search, chosen, typed = '', isWaiting = false, none, onChoose } = props
  const [text, setText] = useState(typed.replace('\n', ''))
  const [moved, setMoved] = useState<number>()
  const [isEntered, setEntered] = useState(typed.endsWith('\n'))
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  // Typing goes on at the end of what was typed before the box was there.
  useEffect(() => {
    const end = box.current?.value.length ?? 0
    box.current?.setSelectionRange(end, end)
  }, [])
  const { options: found, notes = [], isSure = true } = search(text)
  const said = found.length > 0 ? notes : []
  const current = Math.min(moved ?? (isSure ? 0 : -1), found.length - 1)
  const isTaken = isEntered && !isWaiting
  const take = useEffectEvent(() => {
    const option = found[current]
    if (option && text.trim() !== '') onChoose(option.id)
  })
  useEffect(() => {
    if (isTaken) take()
  }, [isTaken])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const from = Math.max(current, step < 0 ? 0 : -1)
      const next = (from + step + found.length) % Math.max(1, found.length)
      setMoved(next)
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key !== 'Enter') return
    const option = found[current]
    // The focus goes to the button that opened this: the same key press must not open it again.
    event.preventDefault()
    if (isWaiting && moved === undefined) setEntered(true)
    else if (option) onChoose(option.id)
  }
  const row = (option: SearchOption) => {
    const index = found.indexOf(option)
    return (
      // Keys go to the input, which points here by aria-activedescendant.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
      <div
        key={option.id}
        id={`${list}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={option.id === chosen}
        className={index === current ? 'option option-active' : 'option'}
        onClick={() => onChoose(option.id)}
      >
        {option.code !== undefined && <span className="quiet">{option.code} </span>}
        {option.text}
      </div>
    )
  }
  return (
    <div className="area-picker">
      <label htmlFor={`${list}-input`}>{label}</label>
      <input
        ref={box}
        id={`${list}-input`}
        // The panel opened because the reader asked to choose: typing is the next thing.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? `${list}-${current}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setMoved(undefined)
          setEntered(false)
        }}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" role="status">
        {[...said, `${found.length} ${found.length === 1 ? words.one : words.many}`].join(' ')}
      </p>
      {found.length === 0 ? (
        <p className="quiet">{none(text)}</p>
      ) : (
        said.length > 0 && <p className="quiet">{said.join(' ')}</p>
      )}
      <div id={list} role="listbox" aria-label={words.list} className="options">
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
