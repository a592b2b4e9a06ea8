import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { anArea, anIndicator } from '@mocks/builders'
import { AreaPicker } from '@/ui/pickers/area-picker'
import { IndicatorPicker } from '@/ui/pickers/indicator-picker'
import { Picker } from '@/ui/pickers/picker'

const AREAS = ['Kent', 'Kirklees', 'Leeds'].map((name) => anArea({ code: name, name }))

function open(chosen = 'Leeds') {
  const onChoose = vi.fn<(code: string) => void>()
  render(<AreaPicker areas={AREAS} known={AREAS} chosen={chosen} onChoose={onChoose} />)
  return { onChoose, user: userEvent.setup(), box: screen.getByRole('combobox') }
}
const option = (name: string) => screen.getByRole('option', { name })
const selected = () => screen.queryAllByRole('option', { selected: true })
const active = () =>
  document.getElementById(screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '')

afterEach(() => vi.useRealTimers())

describe('the options of a combobox', () => {
  it('have the active one selected, and no other, as the arrow keys move through them', async () => {
    const { user } = open()
    expect(selected()).toEqual([option('Kent')])
    expect(active()).toBe(option('Kent'))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(selected()).toEqual([option('Leeds')])
    await user.keyboard('{ArrowDown}')
    expect(selected()).toEqual([option('Kent')])
    expect(active()).toBe(option('Kent'))
  })

  it('have the current choice marked', () => {
    open('Kirklees')
    expect(option('Kirklees')).toHaveAttribute('aria-current', 'true')
    expect(option('Leeds')).not.toHaveAttribute('aria-current')
  })

  it('leave the focus in the text box when one is clicked', async () => {
    const { user, box, onChoose } = open()
    await user.click(option('Leeds'))
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('Leeds')
    expect(box).toHaveFocus()
  })

  it('are announced as shown only while there are any', async () => {
    const { user, box } = open()
    expect(box).toHaveAttribute('aria-expanded', 'true')
    await user.type(box, 'zzz')
    expect(box).toHaveAttribute('aria-expanded', 'false')
    expect(box).not.toHaveAttribute('aria-activedescendant')
    await user.clear(box)
    expect(box).toHaveAttribute('aria-expanded', 'true')
  })

  it('are in named groups, which the arrow keys pass through', async () => {
    const onChoose = vi.fn<(id: string) => void>()
    render(
      <IndicatorPicker
        themes={[
          { id: 'a', name: 'First theme' },
          { id: 'b', name: 'Second theme' },
        ]}
        indicators={[
          anIndicator({ id: 'two', theme: 'b' }),
          anIndicator({ id: 'one', theme: 'a' }),
        ]}
        onChoose={onChoose}
      />,
    )
    await userEvent.keyboard('{ArrowDown}')
    const group = within(screen.getByRole('group', { name: 'Second theme' }))
    expect(active()).toBe(group.getByRole('option'))
    await userEvent.keyboard('{Enter}')
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('two')
  })
})

describe('the keys of a combobox', () => {
  // Reports of an input method: the standard one, and how Safari marks the Enter that ends a composition.
  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'are left to an input method while it composes: %j',
    (composing) => {
      const { box, onChoose } = open()
      fireEvent.keyDown(box, { key: 'ArrowDown', ...composing })
      expect(active()).toBe(option('Kent'))
      fireEvent.keyDown(box, { key: 'Enter', ...composing })
      expect(onChoose).not.toHaveBeenCalled()
      fireEvent.keyDown(box, { key: 'Enter' })
      expect(onChoose).toHaveBeenCalledExactlyOnceWith('Kent')
    },
  )

  it('leave the panel open where Escape only ends a composition', () => {
    render(<Picker text="Council">{() => <input aria-label="Inside" type="text" />}</Picker>)
    fireEvent.click(screen.getByRole('button'))
    fireEvent.keyDown(screen.getByLabelText('Inside'), { key: 'Escape', isComposing: true })
    expect(screen.getByLabelText('Inside')).toBeVisible()
    fireEvent.keyDown(screen.getByLabelText('Inside'), { key: 'Escape' })
    expect(screen.queryByLabelText('Inside')).not.toBeInTheDocument()
  })

  it('select text with Shift and an arrow, and move through the options only without it', () => {
    const { box } = open()
    expect(fireEvent.keyDown(box, { key: 'ArrowDown', shiftKey: true })).toBe(true)
    expect(active()).toBe(option('Kent'))
    expect(fireEvent.keyDown(box, { key: 'ArrowDown' })).toBe(false)
    expect(active()).toBe(option('Kirklees'))
  })
})

describe('the announcement of a combobox', () => {
  it('is the number of options, once typing pauses', () => {
    vi.useFakeTimers()
    const { box } = open()
    const status = screen.getByRole('status')
    const rest = (milliseconds: number) =>
      act(() => {
        vi.advanceTimersByTime(milliseconds)
      })
    fireEvent.change(box, { target: { value: 'k' } })
    expect(status).toBeEmptyDOMElement()
    rest(400)
    fireEvent.change(box, { target: { value: 'ki' } })
    rest(400)
    expect(status).toBeEmptyDOMElement()
    rest(100)
    expect(status).toHaveTextContent(/^1 council$/)
  })
})
