import { themePath } from '@/model/schema/indicator'
import type { Dashboard } from '../shared/dashboard/use-dashboard'
import type { Found } from './find-choice'
import { useId, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { areasQuery } from '@/data/queries'
import { findQuery } from '@/data/word-queries'
import type { FindEntry } from '@/model/schema/search-index'
import type { Page } from '../shared/define-page'
import { ChartBoundary } from '../shared/chart-boundary'
import { useCombobox } from '@/ui/use-combobox'
import { useSettled } from '@/ui/use-settled'
import { councilWith, find, type Answer } from './find'
import { indexWith } from './find-index'
import { FindOption, FindReading } from './find-option'
import { pageEntries, showsCouncil } from './find-pages'
import { findPapers, usePaperRecords } from './find-papers'

/**
 * The address that a search result opens.
 * @param stays whether the current page shows a council's figures, so that choosing a council stays on it
 */
function placeOf(found: Found, dashboard: Dashboard, stays: boolean): string {
  const { catalogue, hrefTo, hrefWith } = dashboard
  const { entry, measure, category, council } = found
  switch (entry.kind) {
    case 'indicator':
      return hrefTo(`/indicator/${entry.id}`, {
        ...(measure ? { measure: measure.id } : {}),
        ...(category ? { category: category.id } : {}),
        ...(council ? { area: council.id } : {}),
      })
    case 'theme':
      return hrefTo(themePath(catalogue.themes.find(({ id }) => id === entry.id) ?? entry))
    case 'area':
      return stays ? hrefWith({ area: entry.id }) : hrefTo('/', { area: entry.id })
    case 'term':
      return `${hrefTo('/glossary')}#${entry.id}`
    case 'page':
      return hrefTo(entry.id)
    case 'paper': {
      const inspection = hrefTo('/inspection', council ? { area: council.id } : {})
      return `${inspection}${inspection.includes('?') ? '&' : '?'}${entry.id}#papers`
    }
  }
}

export interface FindBoxProps {
  /** The text typed. It ends in a line break if Enter was pressed before this code had loaded. */
  text: string
  onText: (text: string) => void
  /** Every page of the site. */
  pages: readonly Page[]
  dashboard: Dashboard
  close: () => void
}

const GROUPS: Record<FindEntry['kind'], string> = {
  indicator: 'Indicators',
  theme: 'Themes',
  area: 'Councils',
  page: 'Pages',
  term: 'Words',
  paper: 'What the papers say',
}

/** Results by kind; the kind of the best result comes first. */
const grouped = (found: readonly Found[]): [FindEntry['kind'], Found[]][] =>
  [...new Set(found.map(({ entry }) => entry.kind))].map((kind) => [
    kind,
    found.filter(({ entry }) => entry.kind === kind),
  ])

const NOTHING: Answer = { found: [], notes: [], unknown: [], isSure: true }

const counted = (count: number) => (count === 1 ? '1 result' : `${count} results`)

/** The search box and its results. */
export function FindBox({ text: typed, onText, pages, dashboard, close }: FindBoxProps) {
  const text = typed.replaceAll('\n', '')
  // Not suspended on: the reader can type before the index has loaded.
  const words = useQuery(findQuery)
  const councils = useQuery(areasQuery)
  const error = words.error ?? councils.error
  const refetch = () => [words, councils].filter((query) => query.error).map((q) => q.refetch())
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const id = useId()
  const without = dashboard.catalogue.without ?? []
  const held = pages.filter(({ path }) => !without.includes(path))
  const index =
    words.data && councils.data && indexWith(words.data, councils.data.areas, pageEntries(held))
  const isBlank = text.trim() === ''
  const answer = index && !isBlank ? find(index, text) : NOTHING
  const { isSure } = answer
  const records = usePaperRecords(dashboard)
  const papers = findPapers(records ?? [], text, (code) =>
    code === dashboard.selection.area ? undefined : index && councilWith(code, index.areas),
  )
  // Words that are in no name may be in a paper, which then holds all of them.
  const isInPapers = papers.length > 0 && answer.unknown.length > 0
  // What comes while the reader goes through the results comes after them.
  const hasCome = records !== undefined
  const [began, setBegan] = useState({ text, hasCome })
  if (began.text !== text) setBegan({ text, hasCome })
  const found =
    isInPapers && began.hasCome ? [...papers, ...answer.found] : [...answer.found, ...papers]
  const notes = isInPapers ? answer.notes.slice(1) : answer.notes
  const browse = (index?.entries ?? []).flatMap((entry) =>
    entry.kind === 'theme' || entry.id === '/glossary' ? [{ entry }] : [],
  )
  const groups = grouped(found.length > 0 ? found : browse)
  const shown = groups.flatMap(([, group]) => group)
  const { active, input, list, optionProps } = useCombobox({
    text,
    onText,
    options: shown,
    // Enter takes the first result only if every word was understood and at most one council can be meant.
    isSure: answer.found.length > 0 && isSure,
    isWaiting: !index,
    isEntered: typed.endsWith('\n'),
    onEnterEarly: () => onText(`${text}\n`),
    onChoose: (chosen) => {
      close()
      void navigate(placeOf(chosen, dashboard, showsCouncil(pathname, pages)))
    },
  })
  const current = shown[active]
  const isSettled = useSettled(`${text} ${active}`)
  return (
    <>
      <div className="find-head">
        <input
          {...input}
          className="find-input"
          aria-label="Find an indicator, a council, a word or a code"
          placeholder="Find"
          autoCapitalize="none"
          enterKeyHint="go"
          // Safari would go on typing before what was typed while the box was loading.
          onFocus={({ target }) => target.setSelectionRange(text.length, text.length)}
        />
        <button type="button" className="find-close" onClick={close}>
          Close
        </button>
      </div>
      <div role="status" className="visually-hidden">
        {isSettled && !isBlank && index && (
          <>
            {[...notes, found.length === 0 ? 'Nothing found.' : counted(found.length)].join(' ')}{' '}
            {current?.entry.kind === 'indicator' && (
              <ChartBoundary waiting="" failed="">
                <FindReading found={current} />
              </ChartBoundary>
            )}
          </>
        )}
      </div>
      {error && (
        <p className="find-hint" role="alert">
          What can be found could not be loaded. {error.message}{' '}
          <button type="button" className="button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      {isBlank && !error && (
        <p className="find-hint quiet">
          Indicators, councils, words and codes, as you would say them: “lac rate”, “foster”,
          “agency”, “CLA-01”, “caseload Kent”.
        </p>
      )}
      {notes.length > 0 && <p className="find-hint">{notes.join(' ')}</p>}
      {!isBlank && index && found.length === 0 && notes.length === 0 && (
        <p className="find-hint">
          Nothing here is called “{text.trim()}”. Try another word, or look through the themes and
          the glossary.
        </p>
      )}
      <div {...list} aria-label="Results" className="options">
        {groups.map(([kind, group]) => (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <p id={`${id}-${kind}`} className="find-kind">
              {GROUPS[kind]}
            </p>
            {group.map((one) => (
              <FindOption
                key={`${one.entry.kind} ${one.entry.id} ${one.council?.id ?? ''}`}
                found={one}
                isActive={one === current}
                attributes={optionProps(shown.indexOf(one))}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}
