import { afterEach, beforeEach, vi } from 'vitest'

/** What is saved while a test runs: names and files, which no browser is there to take. */
export function catchSaved(): { name: string; blob: Blob }[] {
  const saved: { name: string; blob: Blob }[] = []
  beforeEach(() => {
    saved.length = 0
    const made: Blob[] = []
    URL.createObjectURL = (blob: Blob) => `blob:${made.push(blob) - 1}`
    URL.revokeObjectURL = () => undefined
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      const blob = made[Number(this.href.slice('blob:'.length))]
      if (blob) saved.push({ name: this.download, blob })
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    localStorage.clear()
  })
  return saved
}

/** Takes the place of the clipboard for a test. @returns the texts that are copied from then on */
export function catchCopied(): string[] {
  const copied: string[] = []
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({
    writeText: (text: string) => {
      copied.push(text)
      return Promise.resolve()
    },
    // Only what is asked of it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  } as unknown as Clipboard)
  return copied
}
