/** The faces of one agenda: projector, the window of whoever presents, a member's tablet. */
export type Face = 'screen' | 'presenter' | 'companion'

/** Narrower than this, a touch screen is taken for a member's own, in px. */
const TABLET = 1100

const isTouch = (): boolean =>
  typeof matchMedia !== 'undefined' && matchMedia('(pointer: coarse)').matches

const usualFace = (): Face => (innerWidth < TABLET && isTouch() ? 'companion' : 'screen')

/** The face that an address asks for, or that suits the device, and the address of the agenda alone. */
export function faceOf(hash: string): { face: Face; agenda: string } {
  const [, face, rest = ''] = /^#(screen|presenter|companion)&(.*)$/s.exec(hash) ?? []
  return face === 'screen' || face === 'presenter' || face === 'companion'
    ? { face, agenda: `#${rest}` }
    : { face: usualFace(), agenda: hash }
}

/** The address of a face, from where the agenda's own is. */
export const faceFragment = (face: Face, agenda: string): string => `#${face}&${agenda.slice(1)}`
