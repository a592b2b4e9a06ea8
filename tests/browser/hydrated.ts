/**
 * Whether React has taken over every link and button of a page. Before, a link loads its page anew, as it does
 * without scripts, and a click is kept until the page can answer it. Runs in the page.
 */
export const isHydrated = (): boolean =>
  document.querySelector('html.alive') !== null &&
  [...document.querySelectorAll('#root a, #root button')].every((control) =>
    Object.keys(control).some((key) => key.startsWith('__reactProps')),
  )
