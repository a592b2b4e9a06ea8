import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { zipSync, strToU8 } from 'fflate'
import { delay, http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { servedFiles } from '@mocks/handlers'
import { aKeptVersion } from '@mocks/builders'
import { server } from '@mocks/server'
import { App } from '@/app/app'
import { readAddress } from '@/app/kept-router'
import { askFile } from '@/data/ask/ask-file'
import { readTextsFrom } from '@/data/fetch-json'
import { setKeptVersion } from '@/data/kept-version/shown'
import { createQueryClient } from '@/data/query-client'
import { archiveOf, joinedFiles, PACKED_FILE } from '@/model/changes/kept-version'
import { ReleasesSchema } from '@/model/schema/release'
import { siteAddress } from '@/pages/shared/save-and-copy'
import '../render'

const VERSION = '3f2a91c0de'
/** The release that has come since the version was kept. */
const NEW = 'dfe-cla-2025'

/** A file as it was: without the newest release, which then gives no figure. */
async function textThen(path: string): Promise<string> {
  const text = (await servedFiles()).get(path) ?? ''
  if (path !== 'releases.json') return JSON.stringify(JSON.parse(text))
  const { releases } = ReleasesSchema.parse(JSON.parse(text))
  expect(releases.map(({ id }) => id)).toContain(NEW)
  return JSON.stringify({ releases: releases.filter(({ id }) => id !== NEW) })
}

async function archive(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(inject('once'), 'served')
  const all = readdirSync(folder, { recursive: true }).map((path) =>
    String(path).replaceAll('\\', '/'),
  )
  const texts = await Promise.all(
    all
      .filter((path) => path.endsWith('.json') && archiveOf(path) === name)
      .map(async (path) => [path, await textThen(path)] as const),
  )
  return zipSync({ [PACKED_FILE]: strToU8(joinedFiles(texts)) }, { level: 1 })
}

beforeEach(() => {
  const kept = aKeptVersion(VERSION)
  server.use(
    http.get('*/data/kept.json', () => HttpResponse.json({ versions: [kept] })),
    http.get(`*/data/kept/${VERSION}/*`, async ({ request }) => {
      const name = new URL(request.url).pathname.split(`${VERSION}/`)[1] ?? ''
      return new HttpResponse(await archive(name))
    }),
  )
})
afterEach(() => {
  setKeptVersion(undefined)
  readTextsFrom(askFile)
})

/** The product at an address, read as src/app/start.tsx does. */
async function open(url: string) {
  history.replaceState(null, '', url)
  const { address, Router } = await readAddress(location.pathname, location.search)
  history.replaceState(null, '', address + location.hash)
  render(<App client={createQueryClient(0)} {...(Router ? { Router } : {})} />)
  return userEvent.setup()
}
const banner = () => screen.findByRole('complementary', { name: 'Version of the data' })

describe('a page of a kept version', () => {
  it('shows the figures as they were, says so and what has come since', async () => {
    await open(`/indicator/children-looked-after?data=${VERSION}`)
    const title = await screen.findByRole('heading', { level: 1 })
    expect(title).toHaveTextContent('Children in care: 39 per 10,000')
    const said = await banner()
    expect(said).toHaveTextContent(
      'The figures as they stood on 30 August 2026 (Committee, 7 September 2026).',
    )
    await within(said).findByText(
      /^Since then: 1 release added\. Behind this page: [\d,]+ figures added, [\d,]+ revised\.$/,
    )
    expect(within(said).getByText(/Children looked after in England/)).toBeInTheDocument()
    expect(within(said).getByRole('link', { name: 'Today’s figures' })).toHaveAttribute(
      'href',
      '/indicator/children-looked-after',
    )
  })

  it('leads to pages of the same version, and only its own link leads out', async () => {
    const user = await open(`/theme/placements?area=E06000042&data=${VERSION}`)
    await screen.findByRole('heading', { level: 1 })
    const out = within(await banner()).getByRole('link', { name: 'Today’s figures' })
    expect(out).toHaveAttribute('href', '/theme/placements?area=E06000042')
    const inner = screen
      .getAllByRole('link')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^\/(?!data\/|returns)/.test(href) && href !== out.getAttribute('href'))
    expect(inner.length).toBeGreaterThan(10)
    expect(inner.filter((href) => !href.includes(`data=${VERSION}`))).toEqual([])
    await user.click(await screen.findByRole('link', { name: 'What the words mean' }))
    await screen.findByRole('heading', { level: 1, name: 'What the words mean' })
    expect(location.search).toBe(`?area=E06000042&data=${VERSION}`)
    // No figure is behind the glossary.
    expect(await within(await banner()).findByText('Since then: 1 release added.')).toBeVisible()
    expect(siteAddress('/report#x')).toBe(`${location.origin}/report?data=${VERSION}#x`)
  })

  it('shows what was known on a day within the version', async () => {
    await open(`/indicator/children-looked-after?as-at=2023-09-07&data=${VERSION}`)
    expect(
      await screen.findByText('The figures as they were known on 7 September 2023.'),
    ).toBeVisible()
    const latest = screen.getByRole('link', { name: 'Show the latest figures' })
    expect(latest).toHaveAttribute('href', `/indicator/children-looked-after?data=${VERSION}`)
    await banner()
  })

  it('opens a record at an address with the version', async () => {
    await open(
      `/indicator/children-looked-after?data=${VERSION}&figure=children-looked-after~E06000060~2023~number~total`,
    )
    const dialog = await screen.findByRole('dialog')
    const cited = await within(dialog).findByText(/As known on/, { selector: '.record-citation' })
    expect(cited).toHaveTextContent(`data=${VERSION}`)
    const linked = () =>
      [...document.querySelectorAll('main a')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => href.includes('figure='))
    await waitFor(() => expect(linked()).not.toEqual([]))
    const records = linked()
    expect(records.filter((href) => href.match(/data=/g)?.length !== 1)).toEqual([])
  })

  it('is short in a frame of another site', async () => {
    await open(`/embed/CLA-01?data=${VERSION}`)
    const said = await banner()
    await within(said).findByText(/^Since then: 1 release added\. Behind this page: /)
    expect(within(said).queryByText('Which releases')).toBeNull()
    expect(within(said).getByRole('link')).toHaveAttribute('href', '/embed/CLA-01')
  })
})

describe('a version that is not kept here', () => {
  it.each([
    ['', 0],
    ['even where the list of kept versions comes late, ', 1500],
  ])('is named, and %stoday’s figures are shown without it', async (_, wait) => {
    server.use(
      http.get('*/data/kept.json', async () => {
        await delay(wait)
        return HttpResponse.json({ versions: [] })
      }),
    )
    const user = await open('/theme/placements?data=0000000000&area=E06000042')
    const said = 'The version “0000000000” of the data is not kept on this site.'
    expect(await screen.findByText(said, { exact: false })).toHaveTextContent(
      'You are seeing today’s figures.',
    )
    await screen.findByRole('heading', { level: 1 })
    await user.click(await screen.findByRole('link', { name: 'What the words mean' }))
    await screen.findByRole('heading', { level: 1, name: 'What the words mean' })
    expect(screen.queryByText(said, { exact: false })).toBeNull()
    expect(location.search).toBe('?area=E06000042')
  })
})
