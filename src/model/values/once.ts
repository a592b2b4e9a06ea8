/** Works something out when it is first asked for, and keeps the result. */
export function once<T>(work: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: work() }).value
}
