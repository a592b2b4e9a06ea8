import { StrictMode, type ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { StaticRouter } from 'react-router'
import { createQueryClient } from '@/data/query-client'
import { App } from '@/app/app'
import { withFilesFromDisk } from './read-from-disk'

export interface FinishedPage {
  title: string
  /** The page's markup, for the root element. */
  body: string
  /** Files of the data folder that it was made from, as a browser will request them. */
  data: string[]
}

/**
 * Renders a page of the home council to HTML, with the same components as in the browser.
 * @param path of the page, from the site's root: "/theme/placements"
 * @param read text of a file by its path below /data/
 * @throws {Error} when the page cannot be drawn, so that no build publishes a broken one
 */
export async function renderPage(
  path: string,
  read: (file: string) => string | undefined,
): Promise<FinishedPage> {
  const Router = ({ children }: { children: ReactNode }) => (
    <StaticRouter location={path}>{children}</StaticRouter>
  )
  const errors: unknown[] = []
  const { result, asked } = await withFilesFromDisk(read, async () => {
    const { prelude } = await prerender(
      <StrictMode>
        <App client={createQueryClient(0)} Router={Router} />
      </StrictMode>,
      // Wait for everything: streamed parts would need inline scripts, which the policy forbids.
      {
        onError: (error) => void errors.push(error),
        progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      },
    )
    const html = await new Response(prelude).text()
    if (errors.length > 0) throw errors[0]
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
    return { title, body: html.replace(/<title>.*?<\/title>/, '') }
  })
  return { ...result, data: [...asked] }
}
