/**
 * Whether an address may be written otherwise than the site writes it. Most are not, and need no code that puts them
 * right. A slash at the end, which hosts add, is no such sign.
 * @param address path and query, below the path of the site
 */
export const isOdd = (address: string): boolean =>
  /\/\/|\/index|amp;|%|[^!-~]|\be\d{8}|^(?!(code|embed)\/)[^?]*[A-Z]/.test(address)
