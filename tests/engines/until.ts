/** Thrown where a page does not come to what a journey waits for. */
class NotSeen extends Error {}

const PATIENCE_MS = 20_000
const pause = (ms: number) =>
  new Promise<void>((done) => {
    setTimeout(done, ms)
  })

/**
 * Waits until a question has an answer.
 * @param what is waited for, for the message
 * @returns the answer: the first that is neither false nor nothing
 * @throws {Error} when it has none in twenty seconds
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
): Promise<NonNullable<Answer>> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) return answer
    await pause(50)
  }
  throw new NotSeen(`Not seen within ${PATIENCE_MS / 1000} s: ${what}`)
}
