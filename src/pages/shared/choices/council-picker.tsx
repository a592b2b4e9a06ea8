import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { areasQuery } from '@/data/queries'
import { AreaPicker } from '@/ui/pickers/area-picker'

/**
 * Chooses a council by the names that people use, once these have loaded; until then by its official name.
 */
export function CouncilPicker(
  props: Omit<ComponentProps<typeof AreaPicker>, 'known' | 'isWaiting'>,
) {
  const { data, isPending } = useQuery(areasQuery)
  return <AreaPicker {...props} known={data?.areas ?? props.areas} isWaiting={isPending} />
}
