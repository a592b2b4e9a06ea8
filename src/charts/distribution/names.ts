import { boxOf, meets, type Label, keepInside } from '../drawing/scene'
import { formatValue } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import type { Quartiles } from '@/model/values/statistics'
import type { Tone } from '../drawing/palette'
import { styleSeries, type MarkerShape } from '../drawing/series-style'
import { referencesOf } from '../drawing/ranked-peers'
import { textWidth } from '../drawing/text'
import type { View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

/**
 * Assigns labels to rows, numbered from 0 upwards. Each goes into the lowest row in which one of its
 * positions overlaps none of the labels already there.
 * @param places possible positions of each label, best first
 */
function setInRows(
  places: readonly (readonly [Label, ...Label[]])[],
  apart = 6,
): { label: Label; row: number }[] {
  const rows: Label[][] = []
  const isFree = (label: Label, row: number) =>
    (rows[row] ?? []).every(
      (other) => !meets(boxOf({ ...label, y: 0 }), boxOf({ ...other, y: 0 }), apart),
    )
  return places.map((candidates) => {
    for (let row = 0; row <= rows.length; row += 1) {
      const label = candidates.find((candidate) => isFree(candidate, row))
      if (!label) continue
      rows[row] = [...(rows[row] ?? []), label]
      return { label, row }
    }
    return { label: candidates[0], row: rows.length }
  })
}

/** A value on the axis that has a name above the dots. */
export interface PeerName {
  value: number
  label: Label
  /** Row above the dots, from 0. */
  row: number
  kind: 'quartile' | 'reference' | 'own'
  /** The colour of its mark. */
  tone: Tone
  marker?: MarkerShape
}

type Anchor = Label['anchor']
type Anchors = readonly [Anchor, ...Anchor[]]

interface Unplaced extends Omit<PeerName, 'label' | 'row'> {
  id: string
  text: string
  textTone: Tone
  anchors: Anchors
}

const QUARTILES = [
  { id: 'lower', text: 'Lower quartile', anchors: ['end', 'middle', 'start'] },
  { id: 'median', text: 'Median', anchors: ['middle', 'end', 'start'] },
  { id: 'upper', text: 'Upper quartile', anchors: ['start', 'middle', 'end'] },
] as const

function unplaced(view: View, quartiles: Quartiles): Unplaced[] {
  const styles = styleSeries(view.series)
  const subject = view.series.find(isSubject)?.points.get(view.period)?.value
  const references = referencesOf(view).toSorted((a, b) => a.value - b.value)
  return [
    ...QUARTILES.map((name): Unplaced => ({
      ...name,
      value: quartiles[name.id],
      kind: 'quartile',
      tone: 'axis',
      textTone: 'quiet-ink',
    })),
    ...references.map(({ series, value }, i): Unplaced => {
      const style = styles.get(series.id)
      const isLast = i === references.length - 1
      return {
        id: series.id,
        text: series.label,
        value,
        kind: 'reference',
        tone: style?.tone ?? 'benchmark-1',
        textTone: style?.textTone ?? 'quiet-ink',
        // Adjacent names are aligned away from each other.
        anchors: isLast ? ['start', 'middle', 'end'] : ['end', 'middle', 'start'],
        ...(style ? { marker: style.marker } : {}),
      }
    }),
    ...(isNumber(subject)
      ? [
          {
            id: 'own',
            text: view.area.name,
            value: subject,
            kind: 'own',
            tone: 'own',
            textTone: 'own',
            anchors: ['middle', 'end', 'start'],
          } satisfies Unplaced,
        ]
      : []),
  ]
}

/**
 * Names above the dots in as few rows as possible: quartiles nearest to the dots, then benchmarks, then the
 * council.
 */
export function peerNames(
  view: View,
  quartiles: Quartiles,
  drawing: { x: (value: number) => number; width: number; type: { tick: number; label: number } },
): PeerName[] {
  const names = unplaced(view, quartiles)
  const placed = setInRows(
    names.map(({ id, text, value, kind, textTone, anchors: [first, ...rest] }) => {
      const size = kind === 'own' ? drawing.type.label : drawing.type.tick
      const weight = kind === 'quartile' ? 400 : 600
      const whole = `${text} ${formatValue(value, view.measure)}`
      // The name of two councils with a joint return is too wide for a phone.
      const fits = textWidth(whole, { size, weight }) < drawing.width
      const place = (anchor: Anchor): Label =>
        keepInside(
          {
            key: `name-${id}`,
            text: fits ? whole : `This return ${formatValue(value, view.measure)}`,
            x: drawing.x(value),
            y: 0,
            anchor,
            size,
            weight,
            tone: textTone,
          },
          drawing.width,
        )
      return [place(first), ...rest.map(place)] as const
    }),
  )
  return names.flatMap(({ value, kind, tone, marker }, i) => {
    const set = placed[i]
    return set ? [{ value, kind, tone, ...set, ...(marker ? { marker } : {}) }] : []
  })
}
