import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Fragment, useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation, useMatch } from 'react-router'
import { keep, takeAway } from '@/data/offline/keep'
import { keptList, type KeptList } from '@/data/offline/store'
import { ownVersion } from '@/data/offline/can-keep'
import { pathOf } from '@/data/overlay'
import { dateLabel } from '@/model/values/period'
import { Picker } from '@/ui/pickers/picker'
import { useLoadedDashboard } from '../shared/dashboard/use-dashboard'
import './keep-offline.css'

/** The data files that the page on the screen is drawn from. */
const shownFiles = (client: QueryClient): string[] =>
  client
    .getQueryCache()
    .findAll({ type: 'active' })
    .flatMap(({ state }) => pathOf(state.data) ?? [])

type Kept = KeptList & { version: string }

/** Whether all that the page shows is kept, in the version that is shown. */
function isKept(list: Kept | undefined, id: string, shown: readonly string[]): boolean {
  const found = list?.kept.find(({ keeping }) => keeping.id === id)
  return (
    found !== undefined &&
    list?.version === ownVersion() &&
    shown.every((path) => found.files.some((file) => file.endsWith(`/${path}`)))
  )
}

interface PagesProps {
  list: Kept
  text: string
  onRemove: (id: string) => void
}

/** The pages that are kept on this device, each to be opened or taken away. */
const KeptPages = ({ list, text, onRemove }: PagesProps) => (
  <Picker text={text}>
    {(close) => (
      <>
        <p className="small">Kept on this device on {dateLabel(list.on)}:</p>
        <ul className="kept-pages">
          {list.kept.map(({ keeping: { id, name } }) => (
            <li key={id}>
              <Link to={id} onClick={close}>
                {name}
              </Link>
              <button
                type="button"
                className="button"
                aria-label={`Remove ${name}`}
                onClick={() => onRemove(id)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      </>
    )}
  </Picker>
)

/** Links to the pages that are kept, for a reader who has come to one that is not. */
export function KeptLinks() {
  const [list, setList] = useState<Kept>()
  useEffect(() => void keptList().then(setList, () => undefined), [])
  if (!list) return null
  return (
    <p>
      Kept on this device:{' '}
      {list.kept.map(({ keeping: { id, name } }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Link to={id}>{name}</Link>
        </Fragment>
      ))}
      .
    </p>
  )
}

/** Keeps the page on this device, so that it works without a network, and takes it away again. */
export function KeepOffline({ isAsked }: { isAsked: boolean }) {
  const client = useQueryClient()
  const { pathname: id } = useLocation()
  const indicator = useMatch('/indicator/:indicator')?.params.indicator
  const { area, catalogue, selection } = useLoadedDashboard(indicator)
  const [list, setList] = useState<Kept>()
  const [part, setPart] = useState<number>()
  const [message, setMessage] = useState('')
  const named =
    id === '/'
      ? 'Overview'
      : [...catalogue.indicators, ...catalogue.themes].find((one) =>
          [`/indicator/${one.id}`, `/theme/${one.id}`].includes(id),
        )?.name
  const isHome = selection.area === catalogue.home
  const root = useRef<HTMLDivElement>(null)
  const refresh = useCallback(() => keptList().then(setList, () => undefined), [])
  useEffect(() => void refresh(), [refresh])

  const act = async (action: () => Promise<void>) => {
    setMessage('')
    try {
      await action()
    } catch (error) {
      setMessage(error instanceof Error ? error.message : 'The page could not be kept.')
    }
    setPart(undefined)
    await refresh()
    // The button that was pressed is gone; its place goes on having the focus.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) root.current?.querySelector('button')?.focus()
    })
  }
  const keepPage = () =>
    act(async () => {
      setPart(0)
      const name = named ?? document.querySelector('h1')?.textContent ?? document.title
      const before = list?.kept.find(({ keeping }) => keeping.id === id)?.keeping
      const known = catalogue.indicators.filter((one) => one.id === indicator)
      const merged = <T,>(a: readonly T[] = [], b: readonly T[]) => [...new Set([...a, ...b])]
      await keep(
        {
          id,
          name: isHome ? name : `${name}, ${area?.name ?? ''}`,
          pages: [id],
          indicators: known.map((one) => one.id),
          areas: merged(before?.areas, [selection.area]),
          data: merged(before?.data, shownFiles(client)),
        },
        setPart,
      )
    })
  // The reader has pressed the button that stood here before this code was loaded.
  useEffect(() => {
    if (isAsked) void keepPage()
    // Once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const isHere = isKept(list, id, shownFiles(client))
  const others = list?.kept.length ?? 0
  const remove = (one: string) => void act(() => takeAway(one))
  return (
    <div className="keep" ref={root}>
      {part === undefined && !isHere && (
        <button type="button" className="pick" onClick={() => void keepPage()}>
          <span className="pick-text">Keep for offline</span>
        </button>
      )}
      {part !== undefined && (
        <label className="keep-progress">
          Keeping this page <progress value={part} max={1} />
        </label>
      )}
      {list && others > 0 && part === undefined && (
        <KeptPages
          list={list}
          text={
            isHere ? 'Works without a network' : `${others} ${others === 1 ? 'page' : 'pages'} kept`
          }
          onRemove={remove}
        />
      )}
      <span role="status" className={message === '' ? 'visually-hidden' : ''}>
        {message === '' && isHere
          ? `${area?.name ?? ''}: this page works without a network.`
          : message}
      </span>
    </div>
  )
}
