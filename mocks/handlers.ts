import { join } from 'node:path'
import { http, HttpResponse } from 'msw'
import { inject } from 'vitest'
import { readDataFiles } from '@/importer/disk'
import { sliceFiles } from '@/importer/slices/slices'
import { knownFiles } from './known-releases'
import { servedOnce, type Served } from './served-once'

const FOLDER = 'public/data'
/** The data files together with the slices that are cut from them. */
export function withSlices(files: ReadonlyMap<string, string>): Served {
  const slices = sliceFiles(files)
  return { get: (path) => slices.get(path) ?? files.get(path) }
}

let held: Promise<Served> | undefined

/** Every data file that tests use, including slices. */
export function servedFiles(): Promise<Served> {
  held ??= servedOnce(join(inject('once'), 'served'), async () => {
    const files = knownFiles(await readDataFiles(FOLDER))
    return [...files, ...sliceFiles(files)]
  })
  return held
}

/** Serves the given files at /data/, as a static host would. */
export const serving = (files: () => Promise<Served>) =>
  http.get('*/data/*', async ({ request }) => {
    const path = decodeURI(new URL(request.url).pathname).replace(/^.*?\/data\//, '')
    const text = (await files()).get(path)
    return text === undefined
      ? new HttpResponse('Not found', { status: 404 })
      : new HttpResponse(text, { headers: { 'Content-Type': 'application/json' } })
  })

/** The page, which is requested when a file is missing: the site has not been republished. */
const page = http.get(`*${import.meta.env.BASE_URL}`, () =>
  HttpResponse.html('<!doctype html><title>The site</title><div id="root"></div>'),
)

/** The published files and the page. */
export const handlers = [serving(servedFiles), page]
