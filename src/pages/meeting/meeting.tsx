import { useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { later } from '@/ui/later'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { PageTitle } from '../shared/page-title'
import { faceOf, type Face } from './agenda/face'
import { useAgenda } from './agenda/use-agenda'
import { Screen } from './screen/screen'
import { Intro, Start } from './start/start'
import { useWalk } from './walk/use-walk'

const Companion = later(
  () => import('./companion/companion'),
  (m) => m.Companion,
)
const Papers = later(
  () => import('./paper/papers'),
  (m) => m.Papers,
)
const Presenter = later(
  () => import('./presenter/presenter'),
  (m) => m.Presenter,
)

/** One face of the agenda in a fragment; another agenda begins at its beginning. */
function Shown({ face, fragment }: { face: Face; fragment: string }) {
  const agenda = useAgenda(fragment)
  const { hasScreen, ...state } = useWalk(agenda.steps.length, {
    name: fragment,
    // A member goes at a pace of their own.
    isShared: face !== 'companion',
    isScreen: face === 'screen',
  })
  if (agenda.steps.length === 0) return <Start problems={agenda.problems} />
  const meeting = { agenda, fragment, ...state }
  return (
    <>
      <ChartBoundary>
        {face === 'presenter' ? (
          <Presenter {...meeting} hasScreen={hasScreen} />
        ) : face === 'companion' ? (
          <Companion {...meeting} />
        ) : (
          <Screen {...meeting} />
        )}
      </ChartBoundary>
      <ChartBoundary waiting={null} failed={null}>
        <Papers agenda={agenda} fragment={fragment} />
      </ChartBoundary>
    </>
  )
}

function Faces() {
  const { face, agenda } = faceOf(useLocation().hash)
  return <Shown key={agenda} face={face} fragment={agenda} />
}

const never = () => () => undefined

/** A meeting, by the agenda in its address; only the browser has it, so the finished HTML leaves it out. */
export function Meeting() {
  const { catalogue } = useDashboard()
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (isLive) return <Faces />
  return (
    <>
      <PageTitle text="Meeting" site={catalogue.title} />
      <Intro />
      <noscript>A meeting is shown by a script, which is turned off here.</noscript>
    </>
  )
}
