import { useEffect, useState, type ComponentProps } from 'react'
import { useLocation } from 'react-router'
import { findEngland, isCurrentAuthority, type Area } from '@/model/schema/area'
import { listInWords } from '@/model/values/format'
import { benchmarkCodes } from '@/model/view/selection'
import { useDashboard } from '@/pages/shared/dashboard/dashboard-context'
import { useYears, type Dashboard } from '@/pages/shared/dashboard/use-dashboard'
import { ChartBoundary } from '@/pages/shared/chart-boundary'
import { Notices } from '@/pages/shared/notices'
import { YearsChoice } from '@/pages/shared/choices/years-choice'
import type { BenchmarkOption } from '@/ui/pickers/benchmark-picker'
import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import { WaitingBox } from '@/ui/pickers/waiting-box'
import { PAGES } from './page-list'

const loadPicker = () => import('@/pages/shared/choices/council-picker')
const CouncilPicker = later(loadPicker, (m) => m.CouncilPicker)
const BenchmarkPicker = later(
  () => import('@/ui/pickers/benchmark-picker'),
  (m) => m.BenchmarkPicker,
)

/** The council picker. Until its code loads, a plain box keeps what is typed, with Enter as a line break. */
function Councils(props: ComponentProps<typeof CouncilPicker>) {
  const [typed, setTyped] = useState('')
  const waiting = <WaitingBox label="Find a council by name" typed={typed} onTyped={setTyped} />
  return (
    <ChartBoundary waiting={waiting}>
      <CouncilPicker {...props} typed={typed} />
    </ChartBoundary>
  )
}

function benchmarkOptions({ areas, catalogue, area }: Dashboard): BenchmarkOption[] {
  const named = (code: string | undefined): BenchmarkOption[] => {
    const found = areas.areas.find((a) => a.code === code)
    return found ? [{ code: found.code, label: found.name }] : []
  }
  const england = findEngland(areas.areas)
  const homeRegion = catalogue.homeRegion === area?.parent ? undefined : catalogue.homeRegion
  return [
    ...named(area?.parent),
    ...named(homeRegion),
    ...named(england?.code),
    ...(area?.neighbours ? [{ code: 'neighbours', label: 'Ten statistical neighbours' }] : []),
  ]
}

const shortLabel = (option: BenchmarkOption) =>
  option.code === 'neighbours' ? 'neighbours' : option.label

function Years() {
  const dashboard = useDashboard()
  const years = useYears(dashboard)
  return (
    years && (
      <>
        <YearsChoice years={years} choice={dashboard} />
      </>
    )
  )
}

/** Council, benchmarks and years, in a sentence that can be changed. */
export function SelectionBar() {
  const dashboard = useDashboard()
  const { areas, area, catalogue, selection, select, notices } = dashboard
  const { pathname } = useLocation()
  // Prefetched, so that the box is ready when the reader starts to type.
  useEffect(() => void loadPicker().catch(() => undefined), [])
  if (PAGES.some((page) => page.isForAll === true && page.path === pathname)) return null
  const options = benchmarkOptions(dashboard)
  const chosen = benchmarkCodes(selection, areas)
  const extra = chosen.flatMap((code) => {
    const other = areas.areas.find((a) => a.code === code)
    return other && !options.some((o) => o.code === code) ? [{ code, label: other.name }] : []
  })
  const all = [...options, ...extra]
  const shown = all.filter((o) => chosen.includes(o.code)).map(shortLabel)
  const usual = benchmarkCodes(
    { area: selection.area, average: 'median', view: 'chart', axis: 'auto' },
    areas,
  )
  const neighbours = (area?.neighbours ?? []).flatMap(
    ({ code }) => areas.areas.find((a) => a.code === code)?.name ?? [],
  )
  const choose = (code: string) => {
    const next = areas.areas.find((a) => a.code === code)
    select({ area: next?.code ?? catalogue.home })
  }
  return (
    <div className="selection">
      <div className="page selection-inner">
        <Picker label="Council" text={area?.name ?? ''} strong>
          {(close) => (
            <Councils
              areas={areas.areas.filter((a: Area) => isCurrentAuthority(a))}
              chosen={selection.area}
              onChoose={(code) => {
                choose(code)
                close()
              }}
            />
          )}
        </Picker>
        <span>with</span>
        <Picker label="Compared with" text={shown.length > 0 ? listInWords(shown) : 'nothing'}>
          {() => (
            <ChartBoundary waiting={<p role="status">Loading</p>}>
              <BenchmarkPicker
                options={all}
                chosen={chosen}
                average={selection.average}
                neighbours={neighbours}
                neighbourModel={areas.neighbourModel}
                onChoose={(codes) =>
                  select({ vs: codes.join() === usual.join() ? undefined : codes })
                }
                onAverage={(average) => select({ average })}
              />
            </ChartBoundary>
          )}
        </Picker>
        <Picker label="Compare with" text="+ add a council" isAction>
          {(close) => (
            <Councils
              areas={areas.areas.filter(
                (a: Area) =>
                  isCurrentAuthority(a) && a.code !== selection.area && !chosen.includes(a.code),
              )}
              chosen=""
              onChoose={(code) => {
                select({ vs: [...chosen, code] })
                close()
              }}
            />
          )}
        </Picker>
        <div className="selection-years">
          <ChartBoundary waiting="" failed="">
            <Years />
          </ChartBoundary>
        </div>
      </div>
      {notices.length > 0 && (
        <div className="page">
          <Notices notices={notices} />
        </div>
      )}
    </div>
  )
}
