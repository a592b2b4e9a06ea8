/** The texts of files by path, each made when it is first read. */
export class LateTexts implements Iterable<[path: string, text: string]> {
  readonly #made = new Map<string, string>()
  readonly #makers: ReadonlyMap<string, () => string>

  /** @param makers what makes each text, by path from the data folder */
  constructor(makers: Iterable<readonly [path: string, make: () => string]>) {
    this.#makers = new Map(makers)
  }

  get(path: string): string | undefined {
    const text = this.#made.get(path) ?? this.#makers.get(path)?.()
    if (text !== undefined) this.#made.set(path, text)
    return text
  }

  has(path: string): boolean {
    return this.#makers.has(path)
  }

  keys(): Iterable<string> {
    return this.#makers.keys()
  }

  *[Symbol.iterator](): Iterator<[path: string, text: string]> {
    for (const path of this.#makers.keys()) yield [path, this.get(path) ?? '']
  }
}
