import { isCurrentAuthority, type Area } from '@/model/area'
import { MOST_AREAS, NEIGHBOURS } from '@/model/comparison'
import { withArea, withOwn, withoutArea } from '@/model/comparison-changes'
import { AreaPicker } from '@/ui/area-picker'
import { Chips } from '@/ui/chips'
import { Picker } from '@/ui/picker'
import type { Compare } from '../use-compare'

interface Props {
  compare: Compare
}

const TEN = 'Ten statistical neighbours'

/** The council that is drawn strong: it can be another, but never none. */
const Own = ({ compare }: Props) => {
  const { areas, area, comparison, context, change } = compare
  return (
    <Picker label="Council" text={area?.name ?? ''} strong>
      {(close) => (
        <AreaPicker
          areas={areas.areas.filter((a) => isCurrentAuthority(a))}
          chosen={area?.code ?? ''}
          onChoose={(code) => {
            change(withOwn(comparison, code, context), { area: code })
            close()
          }}
        />
      )}
    </Picker>
  )
}

/** What is most often added: the neighbours, the region and England; they come before the list of all. */
const usualOf = ({ areas, area }: Compare): { code: string; name: string }[] => [
  ...(area?.neighbours ? [{ code: NEIGHBOURS, name: TEN }] : []),
  ...areas.areas.filter((a: Area) => a.level === 'country' || a.code === area?.parent),
]

function Add({ compare }: Props) {
  const { areas, comparison, change } = compare
  const isFree = ({ code }: { code: string }) => !comparison.areas.includes(code)
  return (
    <Picker text="Add an area">
      {(close) => {
        const choose = (code: string) => {
          change(withArea(comparison, code))
          close()
        }
        return comparison.areas.length >= MOST_AREAS ? (
          <p>Six areas can be compared at most. Remove one to add another.</p>
        ) : (
          <>
            <ul className="plain">
              {usualOf(compare)
                .filter(isFree)
                .map(({ code, name }) => (
                  <li key={code}>
                    <button type="button" className="menu-item" onClick={() => choose(code)}>
                      {name}
                    </button>
                  </li>
                ))}
            </ul>
            <AreaPicker
              areas={areas.areas.filter(
                (a) => (isCurrentAuthority(a) || a.level === 'region') && isFree(a),
              )}
              onChoose={choose}
            />
          </>
        )
      }}
    </Picker>
  )
}

/** Up to six areas: the council, and those beside it. */
export function CompareAreas({ compare }: Props) {
  const { areas, comparison, change } = compare
  return (
    <Chips
      label="Areas"
      lead={
        <>
          <Own compare={compare} />
          {comparison.areas.length > 1 && <span className="quiet">with</span>}
        </>
      }
      chips={comparison.areas.slice(1).map((code) => ({
        key: code,
        text: code === NEIGHBOURS ? TEN : (areas.areas.find((a) => a.code === code)?.name ?? code),
      }))}
      onRemove={(code) => change(withoutArea(comparison, code))}
      add={<Add compare={compare} />}
    />
  )
}
