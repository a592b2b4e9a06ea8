import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addressOf, newPage, open, settled } from './open'
import { focused, save, tabTo } from './reader'

const count = (page: Page) => page.locator('.action-filter > [role=status]')

describe('the filter of the actions', () => {
  it('works by keyboard alone, keeps the focus, gives the number left, and comes back', async () => {
    const page = await newPage()
    await open(page, '/actions')
    await tabTo(page, /^No further detail 2$/)
    await page.keyboard.press('Enter')
    await page.getByText('2 of 11 shown').waitFor()
    expect(addressOf(page)).toBe('/actions?state=no-further-detail')
    expect(await focused(page)).toBe('No further detail 2')
    await tabTo(page, /^All of them/)
    await page.keyboard.press('ArrowDown')
    await page.getByText('0 of 11 shown').waitFor()
    await page.keyboard.press('End')
    await page.getByText('1 of 11 shown').waitFor()
    expect(addressOf(page)).toBe(
      '/actions?state=no-further-detail&topic=childrens-services-transformation',
    )
    expect(await page.locator('.action h3').allInnerTexts()).toEqual([
      'Funding available for projected spend',
    ])
    await page.goBack()
    await page.getByText('All 11 shown').waitFor()
    expect(addressOf(page)).toBe('/actions')
  })

  it('is in the address that is shared', async () => {
    const page = await newPage()
    await open(page, '/actions?state=done&topic=education-standards')
    expect(await count(page).innerText()).toBe('3 of 11 shown')
    expect(await page.locator('.segments [aria-current]').innerText()).toBe('Done 7')
    expect(await page.getByRole('combobox', { name: 'Topic' }).inputValue()).toBe(
      'education-standards',
    )
  })

  it('determines what is saved', async () => {
    const page = await newPage()
    await open(page, '/actions?state=done')
    const { name, bytes } = await save(page, 'Download (CSV)')
    expect(name).toBe('Actions_Buckinghamshire.csv')
    expect(bytes.toString('utf8').trim().split('\r\n')).toHaveLength(8)
  })
})

describe('the page on inspection', () => {
  it('runs down the page on a phone, and across it on a wide screen', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 } })
    await open(page, '/inspection')
    const places = async () => {
      const boxes = await page.locator('.era').evaluateAll((all) =>
        all.map((one) => {
          const { left, top } = one.getBoundingClientRect()
          return [Math.round(left), Math.round(top)]
        }),
      )
      return {
        lefts: new Set(boxes.map(([x]) => x)).size,
        tops: new Set(boxes.map(([, y]) => y)).size,
      }
    }
    expect(await places()).toEqual({ lefts: 1, tops: 4 })
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await places()).toEqual({ lefts: 4, tops: 1 })
  })

  it('fetches no whole release, and of all authorities only the cut', async () => {
    const page = await newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await open(page, '/inspection?area=E06000042')
    const files = asked.filter((path) => path.includes('/data/'))
    expect(files.filter((path) => path.includes('/releases/'))).toEqual([])
    expect(files.filter((path) => path.endsWith('/slices/judgements.json'))).toHaveLength(1)
  })

  it('changes with the council', async () => {
    const page = await newPage({ fetchesAhead: true })
    await open(page, '/inspection')
    await page.getByRole('button', { name: /^Council/ }).click()
    await page.keyboard.type('milton')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Ofsted: ‘Good’/ }).waitFor()
    await settled(page)
    expect(addressOf(page)).toBe('/inspection?area=E06000042')
  })
})
