/** Under this name the browser keeps that it has the typeface; the script in each page's head asks. */
export const TYPEFACE_KEPT = 'typeface'

/** Notes that the typeface has come, so that the next page is set in it on a slow connection too. */
export async function rememberTypeface(): Promise<void> {
  await document.fonts.ready
  if (![...document.fonts].some(({ status }) => status === 'loaded')) return
  try {
    localStorage.setItem(TYPEFACE_KEPT, 'yes')
  } catch {
    // Where nothing may be kept, each visit is a first one.
  }
}
