import { useEffect, useState } from 'react'

/**
 * Whether a value has not changed for half a second, so that a screen reader does not announce a change after
 * every key.
 */
export function useSettled(value: string): boolean {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 500)
    return () => clearTimeout(timer)
  }, [value])
  return settled === value
}
