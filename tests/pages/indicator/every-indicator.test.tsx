import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from '@/data/query-client'
import { pageTitle, renderApp } from '../../render'
import { oneOfEachKind } from '../../one-of-each-kind'
import { catalogue } from '../../real-data'

// One client for all tests, so that the files of a theme are read once.
const client = createQueryClient(0)

describe.each(oneOfEachKind(catalogue.indicators).map(({ id, code }) => ({ id, code })))(
  'the page of $code $id',
  ({ id, code }) => {
    it('shows a chart with a sentence and a source, and nothing fails', async () => {
      renderApp(`/indicator/${id}`, client)
      expect(await pageTitle()).not.toMatch(/undefined|NaN|does not exist/)
      const [figure] = await screen.findAllByRole('figure')
      expect(figure).toHaveAccessibleName(/Buckinghamshire|England/)
      expect(within(figure ?? document.body).getByText(/^Sources?: /)).toBeVisible()
      expect(screen.getByText(code)).toBeVisible()
      expect(screen.queryByRole('alert')).not.toBeInTheDocument()
      expect(
        screen.queryByText('No figure has been published for this choice.'),
      ).not.toBeInTheDocument()
    })
  },
)
