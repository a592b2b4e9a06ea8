import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { ADDRESS, newPage, type PageOptions } from './open'
import { tabTo } from './reader'

const AGENDA = '7 Homes (15 minutes): PLA-01, CLA-01; 8 Staff: WFO-02'

async function opened(face: string, options: PageOptions = {}): Promise<Page> {
  const page = await newPage(options)
  await page.goto(`${ADDRESS}/meeting#${face}${AGENDA}`)
  await page.locator('.screen-chart > *, .chart-frame .chart-svg').first().waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

/** Controls smaller than a finger. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input[type=text], a.button, .companion label')]
      .filter((one) => one.checkVisibility() && one.closest('.chart-frame') === null)
      .flatMap((one) => {
        const { width, height } = one.getBoundingClientRect()
        return width < 43.5 || height < 43.5 ? [`${one.textContent} ${width} by ${height}`] : []
      }),
  )

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('the faces of a meeting', () => {
  it('have no fault that axe finds: the screen, its panels and its table', async () => {
    const page = await opened('', { hasAxe: true })
    expect(await breachesInEveryLook(page)).toEqual([])
    for (const key of ['?', 'a', 'q', 'c', 't']) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
      await page.keyboard.press(key)
      await page.locator(key === 't' ? '.screen-table' : '.screen-panel').waitFor()
      if (key === '?') await page.locator('.take-along').waitFor()
      expect({ key, found: await breachesInEveryLook(page) }).toEqual({ key, found: [] })
      expect({ key, small: await smallTargets(page) }).toEqual({ key, small: [] })
      await page.keyboard.press('Escape')
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'QR code for members' }).click()
    await page.getByRole('img', { name: /^QR code/ }).waitFor()
    expect(await breachesInEveryLook(page)).toEqual([])
  })

  it('have no fault that axe finds: the presenter’s window', async () => {
    const page = await opened('presenter&', { hasAxe: true })
    await page.locator('.presenter-minutes').waitFor()
    await page.getByRole('button', { name: 'Members’ link' }).click()
    await page.getByRole('img', { name: /^QR code/ }).waitFor()
    expect(await breachesInEveryLook(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
  })

  it('have no fault that axe finds: the companion, and at 200% it needs no scrolling sideways', async () => {
    const tablet = { width: 768, height: 1024 }
    const page = await opened('companion&', { hasAxe: true, viewport: tablet })
    expect(await breachesInEveryLook(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await page.getByRole('button', { name: 'Agenda' }).click()
    await page.locator('.take-along').waitFor()
    expect(await breachesInEveryLook(page)).toEqual([])
    await page.getByRole('button', { name: 'Agenda' }).click()
    for (let step = 0; step < 4; step++)
      await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByText('200%').waitFor()
    for (const width of [768, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await page.waitForFunction(() => document.querySelector('.companion h1') !== null)
      expect({ width, over: await sideways(page) }).toEqual({ width, over: 0 })
    }
    await page.getByRole('button', { name: 'Table' }).click()
    expect(await sideways(page)).toBe(0)
    expect(await breachesInEveryLook(page)).toEqual([])
  })
})

describe('the faces of a meeting by keys alone', () => {
  it('are reached with Tab: a member’s table and next chart', async () => {
    const page = await opened('companion&')
    await tabTo(page, /^Table$/)
    await page.keyboard.press('Enter')
    await page.locator('.companion table').waitFor()
    await tabTo(page, /CLA-01 ›$/)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('.companion-codes [aria-current]').innerText())
      .toBe('CLA-01')
  })

  it('are reached with Tab: the presenter’s link for members, agenda and actions', async () => {
    const page = await opened('presenter&')
    await tabTo(page, /^Members’ link$/)
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: /^QR code/ }).waitFor()
    await tabTo(page, /CLA-01$/)
    await page.keyboard.press('Enter')
    await page.locator('.presenter-chart').getByText('CLA-01').waitFor()
    await tabTo(page, /^Hide the time$/)
    await page.keyboard.press('Enter')
    expect(await page.getByRole('timer').count()).toBe(0)
  })
})

describe('the presenter’s window on a tablet and on a phone', () => {
  it.each([
    { width: 768, height: 1024 },
    { width: 390, height: 844 },
  ])('gives the chart a third of the screen: $width by $height', async (viewport) => {
    const page = await opened('presenter&', { viewport })
    const drawn = await page.locator('.presenter .screen-chart svg').boundingBox()
    expect(drawn?.height).toBeGreaterThan(viewport.height / 3)
    // What stays at the foot of the window leaves most of it free.
    const foot = await page.locator('.presenter-foot').boundingBox()
    expect(foot?.height).toBeLessThan(viewport.height / 4)
    expect(await sideways(page)).toBe(0)
    expect(await smallTargets(page)).toEqual([])
  })
})

describe('the companion under a finger', () => {
  it('turns to the next chart and back by a swipe, and not by a scroll', async () => {
    const page = await opened('companion&', {
      viewport: { width: 768, height: 1024 },
      hasTouch: true,
    })
    const session = await page.context().newCDPSession(page)
    const draw = async (by: { x: number; y: number }) => {
      const box = await page.locator('.companion h1').boundingBox()
      const at = { x: (box?.x ?? 0) + 350, y: (box?.y ?? 0) + 10 }
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: at.x + by.x, y: at.y + by.y }],
      })
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const current = () => page.locator('.companion-codes [aria-current]').innerText()
    await draw({ x: -30, y: 200 })
    expect(await current()).toBe('PLA-01')
    await draw({ x: -200, y: 20 })
    await expect.poll(current).toBe('CLA-01')
    await draw({ x: 200, y: 0 })
    await expect.poll(current).toBe('PLA-01')
  })
})

describe('where the browser refuses something', () => {
  it('says so once, and the rest works: full screen, keeping the screen on, two windows', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'))
      Object.defineProperty(navigator, 'wakeLock', {
        value: { request: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
      })
      Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    })
    await page.goto(`${ADDRESS}/meeting#${AGENDA}`)
    const message = page.locator('.screen-message')
    const dark = 'This screen may go dark by itself: the browser cannot keep it on.'
    await expect.poll(() => message.textContent()).toBe(dark)
    await page.keyboard.press('PageDown')
    await page.locator('.screen-code').getByText('CLA-01').waitFor()
    expect(await message.textContent()).toBe('')
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.keyboard.press('f')
    await expect.poll(() => message.textContent()).toMatch(/^The browser did not allow full screen/)
    await page.keyboard.press('t')
    await page.locator('.screen-table').waitFor()
    await page.keyboard.press('f')
    await page.waitForTimeout(600)
    expect(await message.textContent()).toBe('')
    await page.goto(`${ADDRESS}/meeting#presenter&${AGENDA}`)
    await page.reload()
    await page.getByText(/^This browser cannot connect two windows/).waitFor()
    await page.keyboard.press('PageDown')
    await page.locator('.presenter-chart').getByText('CLA-01').waitFor()
  })

  it('says that nothing is kept where storage is denied, and ticks, notes and actions last with the page', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      for (const name of ['getItem', 'setItem', 'removeItem'] as const)
        Storage.prototype[name] = () => {
          throw new DOMException('denied', 'SecurityError')
        }
    })
    await page.goto(`${ADDRESS}/meeting#presenter&${AGENDA}`)
    const question = page.locator('.presenter-questions input').first()
    await question.check()
    await page.getByText(/for as long as this page is open: nothing is kept/).waitFor()
    expect(await question.isChecked()).toBe(true)
    await page.getByLabel('Take away an action').fill('Report back')
    await page.getByRole('button', { name: 'Note it' }).click()
    await page.getByRole('list', { name: 'Actions noted' }).getByText('Report back').waitFor()
    await page.getByText(/^0 figures shown, 1 question, 1 action/).waitFor()
    await page.goto(`${ADDRESS}/meeting#companion&${AGENDA}`)
    await page.getByLabel(/^My notes/).fill('Ask again')
    await page.getByText('this browser keeps nothing').waitFor()
    await page.getByRole('button', { name: /^Next:/ }).click()
    await page.getByRole('button', { name: /^Previous:/ }).click()
    await expect.poll(() => page.getByLabel(/^My notes/).inputValue()).toBe('Ask again')
  })
})
