import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, vi } from 'vitest'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { loadChart } from '@/charts/registry'
import type { View } from '@/model/view/types'
import { FigureLinksContext } from '@/ui/figure-link'
import { ChooseYearsContext, type ChosenYears } from '@/ui/shown-years'

/**
 * An activated chart with its live drawing and its handling.
 * @param page whether it has years to choose
 */
export async function turnTo(view: View, chartId: string, page = { hasYears: true }) {
  const choose = vi.fn<(years: ChosenYears) => void>()
  const open = vi.fn<() => void>()
  await Promise.all([loadChart(chartId), import('@/charts/frame/handling/layer')])
  render(
    <FigureLinksContext value={{ hrefOf: () => '#', open }}>
      <ChooseYearsContext value={page.hasYears ? choose : undefined}>
        <ChartFrame view={view} caption="Children looked after" chartId={chartId} />
      </ChooseYearsContext>
    </FigureLinksContext>,
  )
  const chart = await screen.findByRole('application')
  fireEvent.pointerEnter(chart)
  act(() => chart.focus())
  // A busy machine is slow, which is not a failure.
  await waitFor(() => expect(document.querySelector('.recharts-wrapper')).not.toBeNull(), {
    timeout: 20_000,
  })
  await act(() => Promise.resolve())
  return { chart, choose, open, user: userEvent.setup() }
}
