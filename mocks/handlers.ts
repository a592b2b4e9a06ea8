import { http, HttpResponse } from 'msw'
import { readDataFiles } from '@/importer/disk'
import { sliceFiles } from '@/importer/slices/slices'
import { knownFiles } from './known-releases'

const FOLDER = 'public/data'
let held: Promise<Map<string, string>> | undefined

/** Text of every data file that tests use, including slices, by its path below /data/. */
export function servedFiles(): Promise<Map<string, string>> {
  held ??= readDataFiles(FOLDER)
    .then(knownFiles)
    .then((files) => new Map([...files, ...sliceFiles(files)]))
  return held
}

/** Serves the given files at /data/, as a static host would. */
export const serving = (files: () => Promise<ReadonlyMap<string, string>>) =>
  http.get('*/data/*', async ({ request }) => {
    const path = decodeURI(new URL(request.url).pathname).replace(/^.*?\/data\//, '')
    const text = (await files()).get(path)
    return text === undefined
      ? new HttpResponse('Not found', { status: 404 })
      : new HttpResponse(text, { headers: { 'Content-Type': 'application/json' } })
  })

/** The page, which is requested when a file is missing: the site has not been republished. */
const page = http.get(`*${import.meta.env.BASE_URL}`, () =>
  HttpResponse.html('<!doctype html><title>The site</title>'),
)

/** The published files and the page. */
export const handlers = [serving(servedFiles), page]
