import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { copyItems } from '@/pages/chart-block/copy-items'
import { MenuList } from '@/pages/chart-block/menu-list'
import { EMPTY_REPORT, withItems } from '@/model/report/report'
import { keepReport } from '@/pages/report-list/report-store'
import { realView } from '../../real-data'
import { pageTitle, renderApp } from '../../render'
import { textOf } from '@/model/sentences/parts'

const ID = 'children-looked-after'

/** Whether the click is still being handled, before any promise was awaited. */
let isInClick = false
const begin = () => {
  isInClick = true
  queueMicrotask(() => (isInClick = false))
}

/** A clipboard like Safari's: it can be written only within a click, and waits for files that are being made. */
const taken: string[] = []
const onlyInClick = (what: string): Promise<void> => {
  if (!isInClick) return Promise.reject(new DOMException('not in a click', 'NotAllowedError'))
  taken.push(what)
  return Promise.resolve()
}
class PromisingItem {
  readonly types: string[]
  constructor(kinds: Record<string, unknown>) {
    this.types = Object.keys(kinds)
    // jsdom cannot draw the picture, so it fails later, which is not tested here.
    for (const kind of Object.values(kinds)) void Promise.resolve(kind).catch(() => undefined)
  }
}
const clipboard = {
  write: ([item]: PromisingItem[]) => onlyInClick(item?.types.join(' ') ?? ''),
  writeText: () => onlyInClick('text'),
}

beforeEach(() => {
  taken.length = 0
  vi.stubGlobal('ClipboardItem', PromisingItem)
  document.addEventListener('click', begin, { capture: true })
})
afterEach(() => {
  document.removeEventListener('click', begin, { capture: true })
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
})
const strict = () =>
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as unknown as Clipboard)

describe('in a browser that allows copying only within a click', () => {
  it('every menu item copies', async () => {
    const user = userEvent.setup()
    strict()
    const view = realView(ID)
    const messages: string[] = []
    const items = copyItems({
      input: {
        view,
        title: titleStatement(view),
        sentence: textOf(verdict(view)),
        chartId: 'trend',
        today: '2026-11-22',
        link: `https://example.org/indicator/${ID}`,
      },
      path: `/indicator/${ID}`,
      say: (text) => void messages.push(text),
    })
    render(<MenuList items={items} />)
    for (const { label } of items) await user.click(screen.getByRole('button', { name: label }))
    await vi.waitFor(() => expect(messages).toHaveLength(items.length))
    expect(messages).toEqual(
      items.map(
        ({ label }) => `${label.replace('Copy ', '').replace(/^./, (l) => l.toUpperCase())} copied`,
      ),
    )
    expect(taken).toEqual([
      'image/png',
      'text/html text/plain',
      ...Array.from({ length: 4 }, () => 'text'),
    ])
  })

  it('a report is copied as a link', async () => {
    const chart = { kind: 'chart' as const, address: `/indicator/${ID}`, title: 'Looked after' }
    keepReport(withItems({ ...EMPTY_REPORT, title: 'Ours' }, [chart]))
    const { user } = renderApp('/report')
    await pageTitle()
    strict()
    await user.click(await screen.findByRole('button', { name: /^Copy a link/ }))
    expect(await screen.findByText(/^Link copied/)).toBeVisible()
    expect(taken).toEqual(['text'])
  })

  it('copying later is refused, so that these tests can fail', async () => {
    strict()
    begin()
    await Promise.resolve()
    await expect(navigator.clipboard.writeText('late')).rejects.toThrow('not in a click')
    expect(taken).toEqual([])
  })
})
