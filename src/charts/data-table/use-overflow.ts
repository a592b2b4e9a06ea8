import { useLayoutEffect, useState } from 'react'
import { watch } from '@/ui/use-size'

/** Whether an element's content is larger than it is, so that it scrolls. */
export function useOverflow(element: HTMLElement | null): boolean {
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(
    () =>
      element
        ? watch(element, () =>
            setOverflows(
              element.scrollWidth > element.clientWidth + 1 ||
                element.scrollHeight > element.clientHeight + 1,
            ),
          )
        : undefined,
    [element],
  )
  return overflows
}
