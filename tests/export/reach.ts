import { textWidth } from '@/charts/drawing/text'

/** Extent of a shape or a text of a drawing, in px of the drawing. */
export interface Reach {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

const numbersIn = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number)

/** The points of a path: the ends of its lines and curves. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const all = numbersIn(rest)
    const command = letter.toUpperCase()
    const size = { H: 1, V: 1, A: 7, C: 6 }[command] ?? 2
    for (let i = 0; i + size <= all.length; i += size) {
      const [a = 0, b = 0] = all.slice(i, i + size).slice(-2)
      const [fromX, fromY] = letter === command ? [0, 0] : [x, y]
      if (command === 'H') x = fromX + a
      else if (command === 'V') y = fromY + a
      else [x, y] = [fromX + a, fromY + b]
      points.push([x, y])
    }
  }
  return points
}

/** The corners of a single element, before it is translated. */
function cornersOf(element: Element): [number, number][] {
  const at = (name: string) => Number(element.getAttribute(name) ?? 0)
  switch (element.tagName) {
    case 'rect':
      return [
        [at('x'), at('y')],
        [at('x') + at('width'), at('y') + at('height')],
      ]
    case 'circle':
      return [
        [at('cx') - at('r'), at('cy') - at('r')],
        [at('cx') + at('r'), at('cy') + at('r')],
      ]
    case 'line':
      return [
        [at('x1'), at('y1')],
        [at('x2'), at('y2')],
      ]
    case 'polygon': {
      const all = numbersIn(element.getAttribute('points') ?? '')
      return all.flatMap((x, i): [number, number][] => (i % 2 === 0 ? [[x, all[i + 1] ?? 0]] : []))
    }
    case 'path':
      return pointsOf(element.getAttribute('d') ?? '')
    case 'text': {
      const size = at('font-size')
      const weight = at('font-weight') === 600 ? 600 : 400
      const wide = at('textLength') || textWidth(element.textContent, { size, weight })
      const share = { middle: 0.5, end: 1 }[element.getAttribute('text-anchor') ?? ''] ?? 0
      const left = at('x') - wide * share
      return [
        [left, at('y') - size * 0.75],
        [left + wide, at('y') + size * 0.25],
      ]
    }
    default:
      return []
  }
}

/**
 * The extent of everything in a drawing. Only translations are supported; a rotation or a scale is refused.
 * @throws {Error} for any other transformation
 */
export function reachesOf(element: Element, x = 0, y = 0): Reach[] {
  const transform = element.getAttribute('transform') ?? 'translate(0 0)'
  if (!transform.startsWith('translate(')) throw new Error(`${transform} is not measured`)
  const [dx = 0, dy = 0] = numbersIn(transform)
  const corners = cornersOf(element)
  const xs = corners.map(([cx]) => cx + x + dx)
  const ys = corners.map(([, cy]) => cy + y + dy)
  const subject: Reach = {
    what: `${element.tagName} ${element.tagName === 'text' ? element.textContent : ''}`.trim(),
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
  const inner = [...element.children].flatMap((child) => reachesOf(child, x + dx, y + dy))
  return corners.length === 0 ? inner : [subject, ...inner]
}
