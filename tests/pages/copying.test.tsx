import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { copyItems } from '@/pages/chart-block/copy-items'
import { MenuList } from '@/pages/chart-block/menu-list'
import { EMPTY_PACK, withItems } from '@/model/report/report'
import { keepPack } from '@/pages/report-list/report-store'
import { realView } from '../real-data'
import { pageTitle, renderApp } from '../render'
import { textOf } from '@/model/sentences/parts'

const ID = 'children-looked-after'

/** Whether the reader's own click is still being answered: no promise has been waited for. */
let isInClick = false
const begin = () => {
  isInClick = true
  queueMicrotask(() => (isInClick = false))
}

/** A clipboard as Safari has it: it takes nothing but within a click, and waits for files that are being made. */
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
    // A picture that jsdom cannot draw fails later: that is not what is looked at here.
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

describe('in a browser that lets nothing be copied but within a click', () => {
  it('every item of the menu copies', async () => {
    const user = userEvent.setup()
    strict()
    const view = realView(ID)
    const said: string[] = []
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
      say: (text) => void said.push(text),
    })
    render(<MenuList items={items} />)
    for (const { label } of items) await user.click(screen.getByRole('button', { name: label }))
    await vi.waitFor(() => expect(said).toHaveLength(items.length))
    expect(said).toEqual(
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
    keepPack(withItems({ ...EMPTY_PACK, title: 'Ours' }, [chart]))
    const { user } = renderApp('/report')
    await pageTitle()
    strict()
    await user.click(await screen.findByRole('button', { name: /^Copy a link/ }))
    expect(await screen.findByText(/^Link copied/)).toBeVisible()
    expect(taken).toEqual(['text'])
  })

  it('what is copied later is refused, as this test must see', async () => {
    strict()
    begin()
    await Promise.resolve()
    await expect(navigator.clipboard.writeText('late')).rejects.toThrow('not in a click')
    expect(taken).toEqual([])
  })
})
