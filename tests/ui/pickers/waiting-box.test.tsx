import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { WaitingBox } from '@/ui/pickers/waiting-box'

function Typing() {
  const [typed, setTyped] = useState('')
  return (
    <>
      <WaitingBox label="Find a council by name" typed={typed} onTyped={setTyped} />
      <output>{JSON.stringify(typed)}</output>
    </>
  )
}

it('keeps Enter, though the browser then reports a change of the text', async () => {
  const user = userEvent.setup()
  render(<Typing />)
  const box = screen.getByRole('textbox', { name: 'Find a council by name' })
  expect(box).toHaveFocus()
  await user.keyboard('milton{Enter}')
  fireEvent(box, new Event('change', { bubbles: true }))
  expect(box).toHaveValue('milton')
  expect(screen.getByRole('status')).toHaveTextContent('"milton\\n"')
  await user.keyboard(' keynes')
  expect(screen.getByRole('status')).toHaveTextContent('"milton keynes"')
})
