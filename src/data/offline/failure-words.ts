/**
 * The message for a failure of something that the reader asked for. The code that finds out why comes after
 * that of the charts, which is needed sooner.
 * @param otherwise used if the error has no message for the reader
 */
export async function failureWords(error: unknown, otherwise: string): Promise<string> {
  try {
    const lost = await import('./why-lost')
    return await lost.failureWords(error, otherwise)
  } catch {
    return otherwise
  }
}
