import { MOST_ITEMS } from '@/model/comparison'
import { withItem, withoutItem } from '@/model/comparison-changes'
import { Chips } from '@/ui/chips'
import { IndicatorPicker } from '@/ui/indicator-picker'
import { Picker } from '@/ui/picker'
import type { Compare, useChosen } from '../use-compare'

interface Props {
  compare: Compare
  chosen: ReturnType<typeof useChosen>
}

function Add({ compare }: { compare: Compare }) {
  const { catalogue, comparison, change } = compare
  return (
    <Picker text="Add an indicator">
      {(close) =>
        comparison.items.length >= MOST_ITEMS ? (
          <p>Four indicators can be compared at most. Remove one to add another.</p>
        ) : (
          <IndicatorPicker
            // A council’s own papers have no figures of another council.
            indicators={catalogue.indicators.filter(
              ({ id, local }) =>
                local !== true && !comparison.items.some(({ indicator }) => indicator === id),
            )}
            themes={catalogue.themes}
            onChoose={(indicator) => {
              change(withItem(comparison, { indicator }))
              close()
            }}
          />
        )
      }
    </Picker>
  )
}

/** Up to four indicators; the last one stays. */
export function CompareIndicators({ compare, chosen }: Props) {
  const { comparison, change } = compare
  return (
    <Chips
      label="Indicators"
      chips={chosen.map((entry, place) => ({
        key: String(place),
        text: entry.chosen.name,
        code: entry.chosen.indicator.code,
      }))}
      {...(chosen.length > 1
        ? { onRemove: (place: string) => change(withoutItem(comparison, Number(place))) }
        : {})}
      add={<Add compare={compare} />}
    />
  )
}
