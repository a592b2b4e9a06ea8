import { MOST_ITEMS } from '@/model/comparison/address'
import { withItem, withoutItem } from '@/model/comparison/edits'
import { itemText } from '@/model/comparison/item'
import { Chips } from '@/ui/chips'
import { IndicatorPicker } from '@/ui/pickers/indicator-picker'
import { Picker } from '@/ui/pickers/picker'
import type { Compare, useChosen } from './use-compare'

interface Props {
  compare: Compare
  chosen: ReturnType<typeof useChosen>
}

function Add({ compare }: { compare: Compare }) {
  const { catalogue, wanted, change } = compare
  return (
    <Picker text="Add an indicator">
      {(close) =>
        wanted.items.length >= MOST_ITEMS ? (
          <p>Four indicators can be compared at most. Remove one to add another.</p>
        ) : (
          <IndicatorPicker
            // A council’s own papers have no figures of another council.
            indicators={catalogue.indicators.filter(
              ({ id, local }) =>
                local !== true && !wanted.items.some(({ indicator }) => indicator === id),
            )}
            themes={catalogue.themes}
            onChoose={(indicator) => {
              change(withItem(wanted, { indicator }))
              close()
            }}
          />
        )
      }
    </Picker>
  )
}

/** Up to four indicators. The last one cannot be removed. */
export function CompareIndicators({ compare, chosen }: Props) {
  const { wanted, change } = compare
  // An indicator that was just added has no name until it is loaded.
  const remove = (text: string) => {
    const place = wanted.items.findIndex((item) => itemText(item) === text)
    if (place >= 0) change(withoutItem(wanted, place))
  }
  return (
    <Chips
      label="Indicators"
      chips={chosen.map((entry) => ({
        key: itemText(entry.item),
        text: entry.chosen.name,
        code: entry.chosen.indicator.code,
      }))}
      {...(chosen.length > 1 ? { onRemove: remove } : {})}
      add={<Add compare={compare} />}
    />
  )
}
