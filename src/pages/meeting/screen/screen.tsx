import { useState } from 'react'
import { useNavigate } from 'react-router'
import { confidentialLabel } from '@/model/schema/confidentiality'
import { itemInWords } from '@/model/meeting/agenda'
import { dateLabel } from '@/model/values/period'
import { indicatorOf } from '@/selection/indicator-address'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import type { Agenda } from '../agenda/use-agenda'
import { OpenedMeeting } from '../file/along'
import { useShownLog } from '../kept/use-minutes'
import { CommandButton } from '../walk/command-button'
import { useNearInputs, useStepInput } from '../walk/step-input'
import { useCommands } from '../walk/use-commands'
import { enter, useMeetingKeys } from '../walk/use-meeting-keys'
import type { WalkState } from '../walk/use-walk'
import {
  isSmallTitle,
  useFullScreen,
  useGround,
  useScreenSize,
  useWakeLock,
} from './screen-effects'
import { middleClass, ScreenFigures } from './screen-figures'
import { footText, newerThan } from './screen-foot'
import { ScreenPanel } from './screen-panel'
import './screen.css'

/** More dots than this say less than the number beside them. */
const MOST_DOTS = 24

function Dots({ step, count }: { step: number | undefined; count: number }) {
  if (count < 2 || count > MOST_DOTS) return null
  return (
    <span className="screen-dots" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <i
          key={at}
          className={
            at === step ? 'is-now' : step !== undefined && at < step ? 'is-past' : undefined
          }
        />
      ))}
    </span>
  )
}

/** How much larger text is by each step. */
const LARGER = 0.12

interface ScreenProps extends WalkState {
  agenda: Agenda
  /** The fragment of the agenda, for its other faces. */
  fragment: string
}

/** What the projector shows: one figure, read from across a room. */
export function Screen({ agenda, fragment, walk, move, set }: ScreenProps) {
  const dashboard = useDashboard()
  const { catalogue, releases } = dashboard
  const navigate = useNavigate()
  const [message, say] = useState(agenda.problems.join(' '))
  const size = useScreenSize()
  const { unit } = size
  const at = useStepInput(agenda, walk)
  const { input, chart, error } = at
  const near = useNearInputs(agenda, walk)
  const { steps } = agenda
  const fullScreen = useFullScreen(say)
  useWakeLock(say)
  useGround(walk.isDark)
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    void navigate(chart?.address ?? '/')
  }
  const run = useCommands({ walk, move, input, say, full: fullScreen.toggle, leave })
  const open = (text: string) => {
    say('')
    return enter(text, { count: steps.length, indicators: catalogue.indicators, move, say })
  }
  const typed = useMeetingKeys({
    walk,
    move,
    set: (before) => {
      fullScreen.cancel()
      set(before)
    },
    count: steps.length,
    indicators: catalogue.indicators,
    run,
    say,
  })
  const isOpened = walk.open !== undefined
  const item = isOpened ? undefined : steps[walk.step]?.item
  const code = catalogue.indicators.find(({ id }) => id === indicatorOf(chart?.address ?? ''))?.code
  useShownLog({ fragment, at, code, item, isSeen: !walk.isBlank })
  const title = input?.title ?? chart?.title ?? ''
  const larger = 1 + walk.larger * LARGER
  const newer = input && newerThan(input.view, releases)
  const mark = input && confidentialLabel(input.view.confidentiality)
  const button = { walk, input, run }
  const pinned = walk.isLatest ? undefined : agenda.report.asAt
  return (
    <div className="screen" data-stays="" data-larger={walk.larger} aria-busy={at.isStale}>
      <title>{`${title} | ${catalogue.title}`}</title>
      <div className="screen-strip">
        <span className="screen-item">
          {isOpened ? 'Not on the agenda' : item ? itemInWords(item) : agenda.report.title}
        </span>
        {mark !== undefined && <span className="screen-mark">{mark}</span>}
        {typed.length > 0 && !/^[a-z]$/.test(typed) && (
          <span className="screen-typed">
            {typed.toUpperCase()} <span aria-hidden="true">Enter</span>
          </span>
        )}
        {newer !== undefined && <CommandButton command="latest" {...button} />}
        <Dots step={isOpened ? undefined : walk.step} count={steps.length} />
        {steps.length > 1 && !isOpened && (
          <span>
            {walk.step + 1} of {steps.length}
          </span>
        )}
        {code !== undefined && <span className="screen-code">{code}</span>}
      </div>
      <h1 className={isSmallTitle(title, size, larger) ? 'is-small' : undefined}>{title}</h1>
      <div
        className={
          input && !walk.panel ? middleClass(input, walk.isTable) : 'screen-mid screen-wide'
        }
      >
        {walk.panel ? (
          <ScreenPanel
            panel={walk.panel}
            fragment={fragment}
            agenda={agenda}
            at={at}
            walk={walk}
            move={move}
            run={run}
            open={open}
          />
        ) : error ? (
          <p className="screen-words" role="alert">
            This chart could not be shown. {error.message}{' '}
            <button type="button" className="meeting-button" onClick={at.again}>
              Try again
            </button>
            {pinned !== undefined && (
              <>
                {' '}
                The meeting shows what was known on {dateLabel(pinned)}.{' '}
                <CommandButton command="latest" {...button} />
              </>
            )}
          </p>
        ) : input ? (
          <ScreenFigures
            input={input}
            near={near}
            unit={unit}
            larger={larger}
            isTable={walk.isTable}
          />
        ) : (
          <p className="screen-words" role="status">
            Loading
          </p>
        )}
      </div>
      <div className="screen-foot">
        <p className="screen-message" role="status">
          {message}
        </p>
        <p>{input && footText(input, walk.isTable)}</p>
        <nav aria-label="Meeting">
          {steps.length > 1 && (
            <>
              <CommandButton command="back" {...button} />
              <CommandButton command="next" {...button} />
            </>
          )}
          <CommandButton command="as-table" {...button} />
          <CommandButton command="compare" {...button} />
          {steps.length > 1 && <CommandButton command="agenda" {...button} />}
          <CommandButton command="keys" {...button} />
        </nav>
      </div>
      <OpenedMeeting agenda={agenda} fragment={fragment} />
      {walk.isBlank && (
        <button type="button" className="screen-blank" onClick={() => run('blank')}>
          <span className="visually-hidden">The screen is blank. Show it again</span>
        </button>
      )}
    </div>
  )
}
