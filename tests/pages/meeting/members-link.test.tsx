import { screen } from '@testing-library/react'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { EMPTY_REPORT, withItems } from '@/model/report/report'
import { membersAddress } from '@/pages/meeting/link/members-address'
import { qrPath } from '@/pages/meeting/link/qr-code'
import { reportFragment, reportOfFragment } from '@/pages/report-list/report-link'
import { renderApp } from '../../render'

const report = withItems({ ...EMPTY_REPORT, title: 'Select Committee' }, [
  { kind: 'heading', text: '7 Homes (15 minutes)' },
  {
    kind: 'chart',
    address: '/indicator/placement-type',
    title: 'Where children live',
    note: 'Not for members.',
    questions: ['What would more foster places cost?'],
  },
])
const hrefTo = (path: string) => path

/** Px of a square: as few as a camera may see. */
const SQUARE = 4

/** The drawing of a code as a camera sees it. */
function seen({ path, size }: { path: string; size: number }) {
  const width = size * SQUARE
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < SQUARE; dy++)
      for (let dx = 0; dx < SQUARE; dx++) {
        const at = ((Number(y) * SQUARE + dy) * width + Number(x) * SQUARE + dx) * 4
        data.fill(0, at, at + 3)
      }
  return { width, height: width, data }
}

describe('the members’ link', () => {
  it('holds the agenda and its questions, and nothing of what is to be said', () => {
    const address = membersAddress(hrefTo, reportFragment(report), report)
    const [, fragment = ''] = /#companion&(.*)$/.exec(address) ?? []
    const text = JSON.stringify(reportOfFragment(`#${fragment}`))
    expect(text).toContain('What would more foster places cost?')
    expect(text).not.toContain('Not for members.')
  })

  it('is that of the agenda itself where nothing is to be left out', () => {
    expect(membersAddress(hrefTo, '#5:%20PLA-01', EMPTY_REPORT)).toBe(
      `${location.origin}/meeting#companion&5:%20PLA-01`,
    )
  })

  it.each([
    ['codes', 'https://figures.example/meeting#companion&5:%20INS-01,%20QUA-01;%207:%20PLA-01'],
    ['a long report', membersAddress(hrefTo, `#pack=${'x-Y_9'.repeat(240)}`, EMPTY_REPORT)],
  ])('is what a reader of QR codes finds: %s', (_, address) => {
    const code = qrPath(address)
    if (!code) throw new Error('no code')
    expect(decodeQR(seen(code))).toBe(address)
  })

  it('has no code where it is too long for any', () => {
    expect(qrPath(`https://figures.example/${'a'.repeat(2930)}`)).toBeUndefined()
    expect(qrPath(`https://figures.example/${'a'.repeat(2900)}`)).toBeDefined()
  })

  it('is shown by the presenter, and from there to the room', async () => {
    const { user } = renderApp(`/meeting#presenter&${reportFragment(report).slice(1)}`)
    await user.click(await screen.findByRole('button', { name: 'Members’ link' }))
    expect(await screen.findByRole('img', { name: /^QR code of this meeting/ })).toBeVisible()
    const show = screen.getByRole('button', { name: 'Show it on the screen' })
    await user.click(show)
    expect(show).toHaveAttribute('aria-pressed', 'true')
  })
})
