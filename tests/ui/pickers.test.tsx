import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { anArea } from '@mocks/builders'
import { AreaPicker } from '@/ui/pickers/area-picker'
import { BenchmarkPicker } from '@/ui/pickers/benchmark-picker'
import { Picker } from '@/ui/pickers/picker'
import { StatusMark } from '@/ui/marks/status-mark'
import { YearsPicker } from '@/ui/pickers/years-picker'

const AREAS = [
  anArea({ code: 'K', name: 'Kent', dfe: '886' }),
  anArea({ code: 'B', name: 'Brighton and Hove', dfe: '846' }),
  anArea({ code: 'S', name: 'St. Helens', dfe: '342' }),
  anArea({ code: 'H', name: 'Kingston upon Hull, City of', dfe: '810' }),
]

describe('the council picker', () => {
  const open = () => {
    const onChoose = vi.fn<(code: string) => void>()
    render(<AreaPicker areas={AREAS} known={AREAS} chosen="K" onChoose={onChoose} />)
    return { onChoose, user: userEvent.setup() }
  }
  const options = () => screen.queryAllByRole('option').map((o) => o.textContent)

  it.each([
    ['hove', ['Brighton and Hove']],
    ['st helens', ['St. Helens']],
    ['hull kingston', ['Kingston upon Hull, City of']],
    ['886', ['Kent']],
    ['999', []],
    ['k', ['Kent', 'Kingston upon Hull, City of']],
  ])('finds by “%s” %j', async (text, names) => {
    const { user } = open()
    await user.type(screen.getByRole('combobox'), text)
    expect(options()).toEqual(names)
  })

  it('moves round with the arrows and chooses with Enter or a click', async () => {
    const { user, onChoose } = open()
    expect(screen.getByRole('combobox')).toHaveFocus()
    await user.keyboard('{ArrowUp}{Enter}')
    expect(onChoose).toHaveBeenLastCalledWith('S')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(onChoose).toHaveBeenLastCalledWith('K')
    await user.click(screen.getByRole('option', { name: 'Brighton and Hove' }))
    expect(onChoose).toHaveBeenLastCalledWith('B')
  })

  it('has the text typed before it loaded, and chooses it if Enter was pressed after it', async () => {
    const onChoose = vi.fn<(code: string) => void>()
    const { unmount } = render(
      <AreaPicker areas={AREAS} known={AREAS} typed="bright" onChoose={onChoose} />,
    )
    await userEvent.keyboard('on')
    expect(screen.getByRole('combobox')).toHaveValue('brighton')
    expect(onChoose).not.toHaveBeenCalled()
    unmount()
    render(<AreaPicker areas={AREAS} known={AREAS} typed={'hove\n'} onChoose={onChoose} />)
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('B')
  })

  it('waits with Enter until all areas that a name may mean are known', async () => {
    const onChoose = vi.fn<(code: string) => void>()
    const areas = [
      anArea({ code: 'W', name: 'West Berkshire' }),
      anArea({ code: 'R', name: 'Reading' }),
    ]
    const known = areas.map((area) => ({ ...area, partOf: ['Berkshire'] }))
    const early = <AreaPicker areas={areas} known={areas} isWaiting onChoose={onChoose} />
    const whole = <AreaPicker areas={areas} known={known} onChoose={onChoose} />
    const { rerender } = render(early)
    await userEvent.keyboard('berkshire{Enter}')
    rerender(whole)
    expect(onChoose).not.toHaveBeenCalled()
    rerender(early)
    await userEvent.clear(screen.getByRole('combobox'))
    await userEvent.keyboard('reading{Enter}')
    expect(onChoose).not.toHaveBeenCalled()
    rerender(whole)
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('R')
  })

  it('chooses nothing when nothing is found', async () => {
    const { user, onChoose } = open()
    await user.type(screen.getByRole('combobox'), 'zzz{Enter}{ArrowDown}{Enter}')
    expect(onChoose).not.toHaveBeenCalled()
    expect(await screen.findByText('0 councils')).toBeInTheDocument()
  })
})

describe('the panel of a picker', () => {
  const open = async () => {
    const user = userEvent.setup()
    render(
      <>
        <Picker label="Council" text="Kent">
          {(close) => (
            <button type="button" onClick={close}>
              Inside
            </button>
          )}
        </Picker>
        <button type="button">Outside</button>
      </>,
    )
    await user.click(screen.getByRole('button', { name: /Kent/ }))
    return user
  }
  const button = () => screen.getByRole('button', { name: /Kent/ })

  it('opens and closes by its button, which shows the current choice', async () => {
    const user = await open()
    expect(button()).toHaveAttribute('aria-expanded', 'true')
    await user.click(button())
    expect(button()).toHaveAttribute('aria-expanded', 'false')
    expect(screen.queryByText('Inside')).not.toBeInTheDocument()
  })

  it.each(['Escape', 'choice'])('closes by %s and gives the focus back', async (how) => {
    const user = await open()
    if (how === 'choice') await user.click(screen.getByText('Inside'))
    else {
      screen.getByText('Inside').focus()
      await user.keyboard('{Escape}')
    }
    expect(screen.queryByText('Inside')).not.toBeInTheDocument()
    expect(button()).toHaveFocus()
  })

  it('closes when the reader moves elsewhere', async () => {
    const user = await open()
    await user.click(screen.getByText('Outside'))
    expect(screen.queryByText('Inside')).not.toBeInTheDocument()
  })
})

describe('the benchmark picker', () => {
  it('keeps the order of its options, whatever the order of choosing', async () => {
    const onChoose = vi.fn<(codes: string[]) => void>()
    render(
      <BenchmarkPicker
        options={[
          { code: 'R', label: 'South East' },
          { code: 'E', label: 'England' },
        ]}
        chosen={['E']}
        average="median"
        neighbours={[]}
        neighbourModel="a model"
        onChoose={onChoose}
        onAverage={() => undefined}
      />,
    )
    await userEvent.click(screen.getByRole('checkbox', { name: 'South East' }))
    expect(onChoose).toHaveBeenLastCalledWith(['R', 'E'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'England' }))
    expect(onChoose).toHaveBeenLastCalledWith([])
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  })
})

describe('the years', () => {
  it('before the default can be chosen, and the default first year is not in the address', async () => {
    const onChoose = vi.fn<(years: object) => void>()
    const range = { earliest: 2016, first: 2018, last: 2019 }
    render(<YearsPicker {...range} from={undefined} to={undefined} onChoose={onChoose} />)
    const [from] = screen.getAllByRole('combobox')
    expect(from).toHaveValue('2018')
    if (from) await userEvent.selectOptions(from, '2016')
    expect(onChoose).toHaveBeenLastCalledWith({ from: 2016 })
    if (from) await userEvent.selectOptions(from, '2018')
    expect(onChoose).toHaveBeenLastCalledWith({ from: undefined })
  })

  it('cannot run backwards, and the ends of the range are not written down', async () => {
    const onChoose = vi.fn<(years: object) => void>()
    render(<YearsPicker first={2018} last={2022} from={2020} to={2021} onChoose={onChoose} />)
    const [from, to] = screen.getAllByRole('combobox')
    expect([...(from?.querySelectorAll('option') ?? [])].map((o) => o.textContent)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
    ])
    expect([...(to?.querySelectorAll('option') ?? [])].map((o) => o.textContent)).toEqual([
      '2020',
      '2021',
      '2022',
    ])
    if (from) await userEvent.selectOptions(from, '2018')
    expect(onChoose).toHaveBeenLastCalledWith({ from: undefined })
    if (to) await userEvent.selectOptions(to, '2022')
    expect(onChoose).toHaveBeenLastCalledWith({ to: undefined })
    if (from) await userEvent.selectOptions(from, '2019')
    expect(onChoose).toHaveBeenLastCalledWith({ from: 2019 })
  })
})

describe('a status', () => {
  it.each([
    ['concern', 'path'],
    ['good', 'circle'],
    ['neutral', 'rect'],
  ] as const)('of %s has a shape of its own beside its words', (tone, shape) => {
    const { container } = render(<StatusMark tone={tone} words="Worse" />)
    expect(screen.getByText('Worse')).toBeVisible()
    expect(container.querySelector(`svg > ${shape}`)).not.toBeNull()
  })
})
