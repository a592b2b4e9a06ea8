/**
 * Does work whose requests for data files are answered from the disk instead of by a server.
 * @param read text of a file by its path below /data/
 * @returns its result, and the paths of the files that it has asked for
 */
export async function withFilesFromDisk<Result>(
  read: (file: string) => string | undefined,
  work: () => Promise<Result>,
): Promise<{ result: Result; asked: ReadonlySet<string> }> {
  const asked = new Set<string>()
  const network = globalThis.fetch
  globalThis.fetch = (input) => {
    const file = (input instanceof Request ? input.url : String(input)).replace(
      /^.*?data\/(v\/[^/]*\/)?/,
      '',
    )
    asked.add(file)
    const text = read(file)
    const answer = new Response(null, { status: text === undefined ? 404 : 200 })
    // Hands the text over directly: a real Response would encode and decode it, which takes longer than
    // everything else.
    return Promise.resolve(Object.assign(answer, { text: () => Promise.resolve(text ?? '') }))
  }
  try {
    return { result: await work(), asked }
  } finally {
    globalThis.fetch = network
  }
}
