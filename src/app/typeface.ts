/** Storage key that says the browser has the typeface; the script in each page's head reads it. */
export const TYPEFACE_KEPT = 'typeface'

/** Records that the typeface has loaded, so that the next page uses it on a slow connection too. */
export async function rememberTypeface(): Promise<void> {
  await document.fonts.ready
  if (![...document.fonts].some(({ status }) => status === 'loaded')) return
  try {
    localStorage.setItem(TYPEFACE_KEPT, 'yes')
  } catch {
    // Without storage, every visit is treated as the first.
  }
}
