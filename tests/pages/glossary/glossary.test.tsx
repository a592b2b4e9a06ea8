import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { pageTitle, renderApp } from '../../render'
import { catalogue, MILTON_KEYNES } from '../../real-data'

describe('the glossary', () => {
  it('explains every term and every symbol', async () => {
    renderApp('/glossary')
    expect(await pageTitle()).toBe('What the words mean')
    expect(screen.getAllByRole('term').length).toBe(catalogue.glossary.length + 8)
    expect(screen.getByText('[c]')).toBeVisible()
  })

  it('filters the terms by the words typed, and counts them', async () => {
    const { user } = renderApp('/glossary')
    await pageTitle()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    await user.type(screen.getByRole('searchbox', { name: 'Find a word' }), 'reviewing officer')
    expect(screen.getByRole('status')).toHaveTextContent(`1 of ${catalogue.glossary.length} terms`)
    expect(screen.getAllByRole('term')[0]).toHaveTextContent('IRO')
    const letters = screen.getByRole('navigation', { name: 'Letters' })
    expect(within(letters).getByRole('link')).toHaveAttribute('href', '#letter-I')
  })

  it('says where a term is used, and links terms to each other', async () => {
    renderApp(`/glossary?area=${MILTON_KEYNES}`)
    await pageTitle()
    const entry = (id: string) => within(document.getElementById(id) ?? document.body)
    expect(entry('iro').getByRole('link')).toHaveAttribute(
      'href',
      `/indicator/audit-programme?area=${MILTON_KEYNES}`,
    )
    expect(entry('psw').getByRole('link', { name: 'Principal social worker' })).toHaveAttribute(
      'href',
      '#principal-social-worker',
    )
    expect(entry('placement').getByText(/^Used by \d+ indicators$/)).toBeVisible()
  })

  it.each(['#%', '#%C3%28', '#%E2%80'])('opens with %s, which names nothing', async (fragment) => {
    renderApp(`/glossary${fragment}`)
    await pageTitle()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.getByRole('searchbox')).toBeVisible()
  })

  it('opens at the term that the address names', async () => {
    renderApp('/glossary#ehcp')
    await pageTitle()
    await waitFor(() =>
      expect(document.activeElement).toHaveTextContent(/^EHCP Education, health and care plan/),
    )
  })
})
