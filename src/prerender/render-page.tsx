import { StrictMode, type ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { StaticRouter } from 'react-router'
import { createQueryClient } from '@/data/query-client'
import { App } from '@/app/app'

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
  const asked = new Set<string>()
  const network = globalThis.fetch
  // Pages fetch as in the browser; here the files are read from disk.
  globalThis.fetch = (input) => {
    const file = (input instanceof Request ? input.url : String(input)).replace(
      /^.*?data\/(v\/[^/]*\/)?/,
      '',
    )
    asked.add(file)
    const text = read(file)
    const answer = new Response(null, { status: text === undefined ? 404 : 200 })
    // Parses the text directly: a real Response would encode and decode it, which takes longer than
    // everything else.
    const json = () => Promise.resolve(JSON.parse(text ?? ''))
    return Promise.resolve(Object.assign(answer, { json }))
  }
  const Router = ({ children }: { children: ReactNode }) => (
    <StaticRouter location={path}>{children}</StaticRouter>
  )
  const errors: unknown[] = []
  try {
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
    return { title, body: html.replace(/<title>.*?<\/title>/, ''), data: [...asked] }
  } finally {
    globalThis.fetch = network
  }
}
