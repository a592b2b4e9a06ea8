import { isCurrentAuthority, type Area } from '@/model/schema/area'
import { MOST_AREAS, NEIGHBOURS } from '@/model/comparison/address'
import { withArea, withOwn, withoutArea } from '@/model/comparison/edits'
import { Chips } from '@/ui/chips'
import { Picker } from '@/ui/pickers/picker'
import type { Compare } from './use-compare'
import { CouncilPicker } from '../shared/choices/council-picker'

interface Props {
  compare: Compare
}

const TEN = 'Ten statistical neighbours'

/** The council that is emphasised: it can be changed, but not removed. */
const Own = ({ compare }: Props) => {
  const { areas, wanted, wantedContext, change } = compare
  const area = areas.areas.find((a) => a.code === wanted.areas[0])
  return (
    <Picker label="Council" text={area?.name ?? ''} strong>
      {(close) => (
        <CouncilPicker
          areas={areas.areas.filter((a) => isCurrentAuthority(a))}
          chosen={area?.code ?? ''}
          onChoose={(code) => {
            change(withOwn(wanted, code, wantedContext), { area: code })
            close()
          }}
        />
      )}
    </Picker>
  )
}

/** Offered before the full list: the neighbours, the region and England. */
const usualOf = ({ areas, area }: Compare): { code: string; name: string }[] => [
  ...(area?.neighbours ? [{ code: NEIGHBOURS, name: TEN }] : []),
  ...areas.areas.filter((a: Area) => a.level === 'country' || a.code === area?.parent),
]

function Add({ compare }: Props) {
  const { areas, wanted, change } = compare
  const isFree = ({ code }: { code: string }) => !wanted.areas.includes(code)
  return (
    <Picker text="Add an area">
      {(close) => {
        const choose = (code: string) => {
          change(withArea(wanted, code))
          close()
        }
        return wanted.areas.length >= MOST_AREAS ? (
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
            <CouncilPicker
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

/** Up to six areas: the council, and those compared with it. */
export function CompareAreas({ compare }: Props) {
  const { areas, wanted, change } = compare
  return (
    <Chips
      label="Areas"
      lead={
        <>
          <Own compare={compare} />
          {wanted.areas.length > 1 && <span className="quiet">with</span>}
        </>
      }
      chips={wanted.areas.slice(1).map((code) => ({
        key: code,
        text: code === NEIGHBOURS ? TEN : (areas.areas.find((a) => a.code === code)?.name ?? code),
      }))}
      onRemove={(code) => change(withoutArea(wanted, code))}
      add={<Add compare={compare} />}
    />
  )
}
