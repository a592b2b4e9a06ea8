import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { Explained } from '@/ui/explained'
import { ExplanationsContext } from '@/ui/explanations'

const TERMS = [
  { term: 'IRO', full: 'Independent reviewing officer', meaning: 'Chairs the reviews.' },
  { term: 'Dip sample', meaning: 'A check of one question.' },
]
const Anchor = ({ to, children }: { to: string; children: ReactNode }) => (
  <a href={to}>{children}</a>
)

const told = (text: string) =>
  render(
    <ExplanationsContext value={{ terms: TERMS, glossary: '/glossary?area=K', Link: Anchor }}>
      <p>
        <Explained text={text} />
      </p>
    </ExplanationsContext>,
  )

describe('a text', () => {
  it('has its terms as buttons, each with its meaning and a link to the glossary', async () => {
    told('Visits of the IRO and dip samples')
    const button = await screen.findByRole('button', { name: 'IRO' })
    const note = document.getElementById(button.getAttribute('popovertarget') ?? '')
    expect(note).toHaveAttribute('popover', 'auto')
    expect(note).toHaveTextContent(
      'Independent reviewing officer Chairs the reviews. In the glossary',
    )
    expect(note?.querySelector('a')).toHaveAttribute('href', '/glossary?area=K#iro')
    expect(screen.getByRole('button', { name: 'dip samples' })).toBeVisible()
  })

  it('keeps the mark that follows a term with it, once', async () => {
    told('Visits of the IRO; and (dip samples).')
    const button = await screen.findByRole('button', { name: 'IRO' })
    expect(button.parentElement).toHaveTextContent(/^IRO;$/)
    const samples = screen.getByRole('button', { name: 'dip samples' })
    expect(samples.parentElement).toHaveTextContent(/^dip samples\)\.$/)
  })

  it('gives each term a note of its own', async () => {
    told('IRO, dip sample')
    const buttons = await screen.findAllByRole('button')
    expect(new Set(buttons.map((b) => b.getAttribute('popovertarget'))).size).toBe(2)
  })

  it.each(['No term at all', 'An independent reviewing officer (IRO)'])(
    'stays plain without any: %s',
    async (text) => {
      told(text)
      expect(await screen.findByText(text)).toBeVisible()
      expect(screen.queryByRole('button')).not.toBeInTheDocument()
    },
  )

  it('stays plain where the page explains nothing', () => {
    render(<Explained text="The IRO" />)
    expect(screen.getByText('The IRO')).toBeVisible()
  })
})
