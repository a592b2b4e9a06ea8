import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SizedBody } from '@/charts/frame/sized-body'
import { FinishedContext } from '@/ui/first-page'
import { aView } from '@mocks/builders'

/** Measures nothing, as in a page whose layout is not known yet. */
class NoSizes {
  observe = () => undefined
  disconnect = () => undefined
}

const view = aView()
const guess = vi.fn<(width: number) => ReactNode>((width) => <p>drawn for {width}</p>)
const page = (isFinished: boolean, shown = view) => (
  <FinishedContext value={isFinished}>
    <SizedBody chartId="trend" view={shown} isMain={false} guess={guess}>
      {() => <p>measured</p>}
    </SizedBody>
  </FinishedContext>
)

describe('the place of a chart on a finished page', () => {
  let root: Root
  let place: HTMLElement
  const takeOver = async () => {
    vi.stubGlobal('document', undefined)
    const html = renderToString(page(false))
    vi.unstubAllGlobals()
    vi.stubGlobal('ResizeObserver', NoSizes)
    place = document.createElement('div')
    place.innerHTML = html
    guess.mockClear()
    await act(async () => {
      root = hydrateRoot(place, page(true))
    })
  }
  afterEach(() => {
    act(() => root.unmount())
    vi.unstubAllGlobals()
  })

  it('keeps the drawing that stands there without drawing it again', async () => {
    await takeOver()
    expect(guess).not.toHaveBeenCalled()
    expect(place).toHaveTextContent('drawn for 354drawn for 760')
  })

  it('draws it again once it would show something else', async () => {
    await takeOver()
    await act(async () => root.render(page(true, { ...view })))
    expect(guess.mock.calls.map(([width]) => width)).toEqual([354, 760])
    expect(place).toHaveTextContent(/^drawn for 354drawn for 760$/)
  })

  it('is empty until it is measured where the page is drawn in the browser', () => {
    vi.stubGlobal('ResizeObserver', NoSizes)
    guess.mockClear()
    place = document.createElement('div')
    root = createRoot(place)
    act(() => root.render(page(false)))
    expect(guess).not.toHaveBeenCalled()
    expect(place.querySelector('.chart-body')).toBeEmptyDOMElement()
  })
})
