import type { Page } from 'playwright-core'

/** Waits until the chart with a code is drawn. */
export const drawn = (page: Page, code: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('.screen')?.ariaBusy === 'false' &&
      document.querySelector('.screen-code')?.textContent === wanted &&
      document.querySelector('.screen-chart > *') !== null,
    code,
    // A window behind another draws no frames.
    { polling: 50 },
  )
