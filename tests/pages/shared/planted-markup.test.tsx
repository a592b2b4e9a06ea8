import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { serving } from '@mocks/handlers'
import { server } from '@mocks/server'
import { FORMULA, MARKUP } from '../../planted'
import { pageTitle, renderApp } from '../../render'
import { plantedData } from '../planted-data'

describe('markup and formulae in every text of every data file', () => {
  it.each(['/indicator/children-looked-after', '/inspection', '/sources'])(
    'are text on the page %s',
    async (path) => {
      server.use(serving(plantedData))
      renderApp(path)
      await pageTitle()
      await waitFor(() => expect(document.body.textContent).toContain(MARKUP))
      expect(document.body.textContent).toContain(FORMULA)
      expect(
        document.querySelectorAll('.planted, img[onerror], #root script, main script'),
      ).toHaveLength(0)
      for (const link of document.querySelectorAll('a[href]'))
        expect(link.getAttribute('href')).not.toMatch(/^\s*(javascript|data|vbscript):/i)
    },
  )
})
