import type { IndicatorName } from '@/model/indicator'
import { SearchList } from './search-list'

interface IndicatorPickerProps {
  indicators: readonly IndicatorName[]
  themes: readonly { id: string; name: string }[]
  onChoose: (id: string) => void
}

const WORDS = { list: 'Indicators', one: 'indicator', many: 'indicators' }

/** Searches indicators by name or code, grouped by theme. */
export const IndicatorPicker = ({ indicators, themes, onChoose }: IndicatorPickerProps) => (
  <SearchList
    label="Find an indicator by name or code"
    words={WORDS}
    options={themes.flatMap((theme) =>
      indicators
        .filter((indicator) => indicator.theme === theme.id)
        .map(({ id, name, code }) => ({ id, text: name, code, group: theme.name })),
    )}
    none={(text) => `No indicator has “${text}” in its name.`}
    onChoose={onChoose}
  />
)
