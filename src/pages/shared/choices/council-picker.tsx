import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { areasQuery } from '@/data/queries'
import { AreaPicker } from '@/ui/pickers/area-picker'

/** Chooses an area by what people call it, which is loaded with the first; until then by its name. */
export function CouncilPicker(
  props: Omit<ComponentProps<typeof AreaPicker>, 'known' | 'isWaiting'>,
) {
  const { data, isPending } = useQuery(areasQuery)
  return <AreaPicker {...props} known={data?.areas ?? props.areas} isWaiting={isPending} />
}
