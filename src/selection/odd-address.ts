/**
 * Whether an address may be written otherwise than the site writes it. Most are not, and need no code that puts them
 * right. A slash at the end, which hosts add, is no such sign.
 * @param address path and query
 */
export const isOdd = (address: string): boolean =>
  /[^\w./?=&,~:-]|\/\/|\/index|\be\d{8}|^(?!.*\/(code|embed)\/)[^?]*[A-Z]/.test(address)
