import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { servedFiles, serving } from '@mocks/handlers'
import { server } from '@mocks/server'
import { pageTitle, renderApp } from '../../render'

const MARKUP = '<b class="planted">x</b><img src=x onerror="planted()"><script>planted()</script>'

/** Words from a list of the schema, which are no free text. */
const LISTED = new Set(['state'])

/** Every text of a data file with markup at its end. A text has a space; codes, ids and days have none. */
function planted(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(' ') ? `${value} ${MARKUP}` : value
  if (Array.isArray(value)) return value.map(planted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, LISTED.has(key) ? one : planted(one)]),
  )
}

const files = async () => {
  const served = await servedFiles()
  return {
    get: (path: string) => {
      const text = served.get(path)
      return text === undefined ? undefined : JSON.stringify(planted(JSON.parse(text)))
    },
  }
}

describe('markup in every text of every data file', () => {
  it.each(['/indicator/children-looked-after', '/inspection'])(
    'is text on the page %s',
    async (path) => {
      server.use(serving(files))
      renderApp(path)
      await pageTitle()
      await waitFor(() => expect(document.body.textContent).toContain(MARKUP))
      expect(
        document.querySelectorAll('.planted, img[onerror], #root script, main script'),
      ).toHaveLength(0)
      for (const link of document.querySelectorAll('a[href]'))
        expect(link.getAttribute('href')).not.toMatch(/^\s*(javascript|data|vbscript):/i)
    },
  )
})
