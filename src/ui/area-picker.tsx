import type { Area } from '@/model/area'
import { SearchList } from './search-list'

interface AreaPickerProps {
  areas: readonly Area[]
  chosen?: string
  onChoose: (code: string) => void
}

const WORDS = { list: 'Councils', one: 'council', many: 'councils' }

/** Searches authorities by name, or by their number at the Department for Education. */
export const AreaPicker = ({ areas, chosen, onChoose }: AreaPickerProps) => (
  <SearchList
    label="Find a council by name"
    words={WORDS}
    options={areas
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .map(({ code, name, dfe }) => ({ id: code, text: name, number: dfe }))}
    {...(chosen === undefined ? {} : { chosen })}
    none={(text) => `No council in England has “${text}” in its name.`}
    onChoose={onChoose}
  />
)
