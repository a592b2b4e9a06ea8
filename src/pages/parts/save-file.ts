/** Hands a file to the reader's browser. */
export function saveFile(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file by the next task; a little later is surely safe.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
