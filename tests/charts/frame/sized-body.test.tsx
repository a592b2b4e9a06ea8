import { act } from '@testing-library/react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SizedBody } from '@/charts/frame/sized-body'
import { FinishedContext } from '@/ui/first-page'
import { aView } from '@mocks/builders'

/** Measures nothing, as in a page whose layout is not known yet. */
class NoSizes {
  observe = () => undefined
  disconnect = () => undefined
}

const view = aView()
const guess = vi.fn((width: number) => <p>drawn for {width}</p>)
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
  const takeOver = async (isFinished: boolean) => {
    place.innerHTML = renderToString(page(false))
    guess.mockClear()
    await act(async () => {
      root = hydrateRoot(place, page(isFinished))
    })
  }
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', NoSizes)
    place = document.createElement('div')
  })
  afterEach(() => {
    act(() => root.unmount())
    vi.unstubAllGlobals()
  })

  it('keeps the drawing that stands there without drawing it again', async () => {
    await takeOver(true)
    expect(guess).not.toHaveBeenCalled()
    expect(place).toHaveTextContent('drawn for 354drawn for 760')
  })

  it('draws it again once it would show something else', async () => {
    await takeOver(true)
    await act(async () => root.render(page(true, { ...view })))
    expect(guess.mock.calls.map(([width]) => width)).toEqual([354, 760])
    expect(place).toHaveTextContent(/^drawn for 354drawn for 760$/)
  })

  it('draws where the page came without one', async () => {
    await takeOver(false)
    expect(guess).toHaveBeenCalled()
  })
})
