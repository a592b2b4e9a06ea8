/** How long a file may take before the reader is told, in milliseconds. */
const PATIENCE = 8000

/** How each file that the page has been waiting for too long is asked for again. */
const slow = new Set<() => void>()

/**
 * Tells the reader that part of the page is slow, or takes the words away once nothing is. The words stand in the page
 * itself (index.html), because the slow file may be the code that would say them.
 */
export const sayWhatIsSlow = () => document.documentElement.classList.toggle('late', slow.size > 0)

if (typeof window !== 'undefined')
  window.addEventListener('again', () => {
    for (const ask of slow) ask()
  })

/**
 * Runs a request, says that it is slow once it has lasted too long, and repeats it if the reader asks for that.
 * @param request rejects when its signal is aborted
 * @param repeat another way of repeating it, for a request that cannot be given up
 */
export async function whileWaiting<T>(
  request: (signal: AbortSignal) => Promise<T>,
  repeat?: () => void,
): Promise<T> {
  const control = new AbortController()
  const again = repeat ?? (() => control.abort())
  const timer = setTimeout(() => {
    slow.add(again)
    sayWhatIsSlow()
  }, PATIENCE)
  try {
    return await request(control.signal)
  } catch (error) {
    if (!control.signal.aborted) throw error
  } finally {
    clearTimeout(timer)
    if (slow.delete(again)) sayWhatIsSlow()
  }
  return whileWaiting(request, repeat)
}
