/** How long a file may take before the reader is told, in milliseconds. */
export const PATIENCE = 8000

const slow = new Set<AbortController>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** How many files the page has been waiting for longer than usual. */
export const slowCount = (): number => slow.size

/** Calls back whenever that number changes. */
export function onSlow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Gives up what is slow, and asks for it anew. */
export function askSlowAgain(): void {
  for (const control of slow) control.abort()
}

/**
 * Runs a request, counts it as slow once it has lasted too long, and repeats it if the reader asks for that.
 * @param request rejects when its signal is aborted
 */
export async function whileWaiting<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const control = new AbortController()
  const timer = setTimeout(() => {
    slow.add(control)
    tell()
  }, PATIENCE)
  try {
    return await request(control.signal)
  } catch (error) {
    if (!control.signal.aborted) throw error
  } finally {
    clearTimeout(timer)
    if (slow.delete(control)) tell()
  }
  return whileWaiting(request)
}
