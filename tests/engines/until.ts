/** Thrown where a page does not come to what a journey waits for. */
class NotSeen extends Error {}

/** Thrown where a page has gone before it answered. */
export class NoAnswer extends Error {
  constructor() {
    super('The page gives no answer.')
  }
}

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
    // A page that is just being left has no answer yet.
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof NoAnswer) return undefined
      throw error
    })
    if (answer !== false && answer !== null && answer !== undefined) return answer
    await pause(50)
  }
  throw new NotSeen(`Not seen within ${PATIENCE_MS / 1000} s: ${what}`)
}
