/**
 * Whether an address may be written otherwise than the site writes it, or names a version of the data. Most are not,
 * and need no code that reads it first. A slash at the end, which hosts add, is no such sign.
 * @param address path and query
 */
export const isOdd = (address: string): boolean =>
  /[^\w./?=&,~:-]|\/\/|\/index|\be\d{8}|[?&]data=|^(?!.*\/(code|embed)\/)[^?]*[A-Z]/.test(address)
