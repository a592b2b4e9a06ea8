import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import { nextCode } from '../../data-folder/next-code'
import { monthlyId } from './definitions'
import { flowEntry, flowId, FLOW_KINDS, FLOWS } from './flow-entries'
import { ON_A_DAY, onADayEntry } from './on-a-day-entry'
import { shortBreaksEntry } from './short-breaks'

/**
 * The catalogue with an entry for each monthly indicator whose annual one it has; what it has
 * already stays as it is.
 */
export function withEntries(catalogue: Catalogue): Catalogue {
  const indicators = [...catalogue.indicators]
  const find = (annual: string) => indicators.find(({ id }) => id === annual)
  const add = (
    { annual, id }: { annual: string; id: string },
    entryOf: (found: FullIndicator, code: string) => FullIndicator,
  ) => {
    const found = find(annual)
    const theme = catalogue.themes.find((one) => one.id === found?.theme)
    if (!found || !theme || find(id)) return
    indicators.push(entryOf(found, nextCode({ indicators }, theme.prefix)))
  }
  for (const annual of Object.keys(ON_A_DAY)) add({ annual, id: monthlyId(annual) }, onADayEntry)
  for (const kind of FLOW_KINDS)
    add({ annual: FLOWS[kind].annual, id: flowId(kind) }, (found, code) =>
      flowEntry(found, { kind, code, find }),
    )
  const more = shortBreaksEntry({ ...catalogue, indicators }, (prefix) =>
    nextCode({ indicators }, prefix),
  )
  return { ...catalogue, indicators: more ? [...indicators, more] : indicators }
}
