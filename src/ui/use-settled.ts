import { useEffect, useState } from 'react'

/**
 * Whether a value has stayed the same for half a second, so that a screen reader is not given something
 * new to read after each key.
 */
export function useSettled(value: string): boolean {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 500)
    return () => clearTimeout(timer)
  }, [value])
  return settled === value
}
