// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { SparkStep, layoutStep, stepInWords } from '@/charts/frame/spark-step'
import { Spark } from '@/charts/lines/spark'
import { InStepContext, useInStep } from '@/charts/navigation/in-step'
import type { View } from '@/model/view/types'
import { FigureLinksContext } from '@/ui/figure-link'
import { aView } from '@mocks/builders'
import { rates } from '../views'

const Together = ({ children }: { children: ReactNode }) => (
  <InStepContext value={useInStep()}>{children}</InStepContext>
)
const heard = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

describe('charts of one page', () => {
  const tooltips = () =>
    [...document.querySelectorAll('.chart-tooltip')].map(
      (tooltip) => tooltip.querySelector('p')?.textContent,
    )
  /** The first has 2018 to 2021, the second 2018 and 2019 only. */
  async function twoCharts() {
    render(
      <Together>
        <FigureLinksContext value={{ hrefOf: () => '#', open: () => undefined }}>
          <ChartFrame view={rates([38, 42, 41, 40])} caption="One" chartId="trend" />
          <ChartFrame view={rates([30, 31])} caption="Other" chartId="trend" />
        </FigureLinksContext>
      </Together>,
    )
    const [one, other] = await screen.findAllByRole('application')
    if (!one || !other) throw new Error('There are two charts.')
    return { one, other, user: userEvent.setup() }
  }

  it('show the same year under the keys, and only the one with the focus is heard', async () => {
    const { one, user } = await twoCharts()
    one.focus()
    await user.keyboard('{Home}{ArrowRight}')
    expect(tooltips()).toEqual(['31 March 2019', '31 March 2019'])
    expect(heard()).toEqual([expect.stringMatching(/^2019: Buckinghamshire 42/), ''])
  })

  it('stay as they are where they do not have that year', async () => {
    const { one, user } = await twoCharts()
    one.focus()
    await user.keyboard('{End}')
    expect(tooltips()).toEqual(['31 March 2021'])
  })

  it('follow a pointer, and are left with it or by Escape', async () => {
    const { other, user } = await twoCharts()
    fireEvent.pointerMove(other, { clientX: 1, clientY: 50, movementX: 1 })
    expect(tooltips()).toEqual(['31 March 2018', '31 March 2018'])
    expect(heard()).toEqual(['', ''])
    fireEvent.pointerLeave(other)
    expect(tooltips()).toEqual([])
    fireEvent.pointerMove(other, { clientX: 1, clientY: 50, movementX: 1 })
    await user.keyboard('{Escape}')
    expect(tooltips()).toEqual([])
  })

  it('offer the record at the reader’s focus point, not where they follow', async () => {
    const { other } = await twoCharts()
    fireEvent.pointerMove(other, { clientX: 1, clientY: 50, movementX: 1 })
    expect(tooltips()).toHaveLength(2)
    expect(document.querySelectorAll('.chart-opens')).toHaveLength(1)
  })
})

describe('small trends of one page', () => {
  const Card = ({ view, name }: { view: View; name: string }) => (
    <li>
      <a href="#top">{name}</a>
      <div>
        <Spark view={view} />
        <SparkStep view={view} />
      </div>
    </li>
  )
  function cards() {
    render(
      <Together>
        <ul>
          <Card view={rates([38, 42, 41, 40], [64, 66, 68, 67])} name="One" />
          <Card view={rates([30, 31])} name="Other" />
        </ul>
      </Together>,
    )
    return userEvent.setup()
  }
  const drawn = () =>
    [...document.querySelectorAll('.spark-step')].map((step) =>
      [...step.querySelectorAll('text')].map(({ textContent }) => textContent),
    )

  it('are stepped through by the arrow keys of the card with the focus, which alone is heard', async () => {
    const user = cards()
    screen.getByRole('link', { name: 'One' }).focus()
    await user.keyboard('{ArrowLeft}')
    expect(drawn()).toEqual([['2021', 'Buckinghamshire', '40', 'England 67']])
    await user.keyboard('{Home}')
    expect(heard()).toEqual(['2018: England 64, Buckinghamshire 38', ''])
    expect(drawn()).toHaveLength(2)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(drawn()).toEqual([['2020', 'Buckinghamshire', '41', 'England 68']])
    await user.keyboard('{Escape}')
    expect(drawn()).toEqual([])
  })

  it('are left with the focus', async () => {
    const user = cards()
    screen.getByRole('link', { name: 'One' }).focus()
    await user.keyboard('{End}')
    await user.tab()
    expect(drawn()).toEqual([])
    expect(heard()).toEqual(['', ''])
  })

  it('say why there is no number, and never make one up', () => {
    const view = rates([38, 'c', 41, 40], [64, 66, 68, 67])
    expect(stepInWords(view, '2019')).toMatch(/Buckinghamshire suppressed to protect/)
    const { labels, marks } = layoutStep(view, '2019')
    expect(labels.map(({ text }) => text)).toContain('Buckinghamshire [c]')
    expect(marks.map(({ key }) => key)).not.toContain(view.series[0]?.id)
  })

  it('have a mark on every line with a number in that year', () => {
    const view = aView()
    for (const period of view.periods) expect(layoutStep(view, period).x).toBeGreaterThanOrEqual(0)
    expect(layoutStep(view, view.period).marks).toHaveLength(view.series.length)
  })
})
