import type { IndicatorName } from '@/model/schema/indicator'
import { matching, SearchList } from './search-list'

interface IndicatorPickerProps {
  indicators: readonly IndicatorName[]
  themes: readonly { id: string; name: string }[]
  onChoose: (id: string) => void
}

const WORDS = { list: 'Indicators', one: 'indicator', many: 'indicators' }

/** Searches indicators by name or code, grouped by theme. */
export function IndicatorPicker({ indicators, themes, onChoose }: IndicatorPickerProps) {
  const options = themes.flatMap((theme) =>
    indicators
      .filter((indicator) => indicator.theme === theme.id)
      .map(({ id, name, code }) => ({ id, text: name, code, group: theme.name })),
  )
  return (
    <SearchList
      label="Find an indicator by name or code"
      words={WORDS}
      search={(text) => matching(options, text)}
      none={(text) => `No indicator has “${text}” in its name.`}
      onChoose={onChoose}
    />
  )
}
