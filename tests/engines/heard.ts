import type { Tab } from './tab'

/**
 * Runs before everything else in a page, and notes what goes wrong there. No protocol of all three engines tells of
 * it. It stands before the page's policy, which applies from where it stands.
 */
const LISTEN = [
  "var heard=[];Object.defineProperty(window,'heard',{value:heard})",
  'var log=console.error;console.error=function(){heard.push("console: "+[].join.call(arguments," "));log.apply(console,arguments)}',
  'addEventListener("error",function(e){heard.push("error: "+(e.message||"not loaded: "+(e.target.src||e.target.href)))},true)',
  'addEventListener("unhandledrejection",function(e){heard.push("unhandled: "+e.reason)})',
  'addEventListener("securitypolicyviolation",function(e){heard.push("policy: "+e.effectiveDirective+" "+(e.blockedURI||"")+" "+(e.sample||""))})',
].join(';')

/** A page that notes what goes wrong in it. */
export const withEars = (html: string): string =>
  html.replace('<head>', `<head><script>(function(){${LISTEN}})()</script>`)

/** Whether something that was heard is a violation of the page's policy. */
export const isViolation = (heard: string): boolean => heard.startsWith('policy: ')

/**
 * A page whose notes are kept when another takes its place.
 * @param heard to which they are added
 */
export function listening(tab: Tab, heard: string[]): { tab: Tab; hear: () => Promise<void> } {
  const hear = async () => {
    const notes = await tab.ask(() => {
      const found: unknown = Reflect.get(globalThis, 'heard')
      return Array.isArray(found) ? found.splice(0).map(String) : []
    })
    heard.push(...notes)
  }
  return {
    hear,
    tab: {
      ...tab,
      open: async (address) => {
        await hear()
        await tab.open(address)
      },
      reload: async () => {
        await hear()
        await tab.reload()
      },
    },
  }
}
