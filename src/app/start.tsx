import { startTransition, StrictMode, type ComponentProps } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { sayWhatIsSlow } from '@/data/ask/waiting'
import { isOdd } from '@/selection/odd-address'
import { FinishedContext } from '@/ui/first-page'
import { App } from './app'

/** What the address asks of the application, besides the page. */
let asked: Pick<ComponentProps<typeof App>, 'Router'> = {}

/** Puts the address right where others have written it in a way of their own. */
async function straighten(): Promise<void> {
  const { pathname, search, hash } = location
  const base = import.meta.env.BASE_URL
  // Hosts add a slash to the address of a folder.
  let address = (pathname === base ? base : pathname.replace(/\/$/, '')) + search
  if (isOdd(pathname + search)) {
    const { readAddress } = await import('./kept-router')
    ;({ address, ...asked } = await readAddress(pathname, search))
  }
  if (address !== pathname + search) history.replaceState(null, '', address + hash)
}

const page = document.documentElement
const root = document.getElementById('root')
/** The application; another key remounts it, and then there is nothing finished to take over. */
const app = (key = 0, isFinished = false) => (
  <StrictMode>
    <FinishedContext value={isFinished}>
      <App key={key} {...asked} />
    </FinishedContext>
  </StrictMode>
)

function begin(): void {
  // Until now the style sheet has kept the browser from rendering what is further down.
  page.classList.add('alive')
  // The scripts have arrived, but files that the address asks for may still be on their way.
  sayWhatIsSlow()
  if (root) {
    let drawn: Root | undefined
    // The inline script has marked addresses for which the finished HTML was not written.
    // A transition, so that hydration is done in slices and the page responds in between.
    if (root.hasChildNodes() && !page.classList.contains('other'))
      startTransition(() => {
        drawn = hydrateRoot(root, app(0, true), {
          // A part whose file could not be had says so in its place.
          onRecoverableError: (error) => {
            if (!(error instanceof Error && error.cause)) reportError(error)
          },
        })
      })
    else {
      root.replaceChildren()
      page.classList.remove('other')
      drawn = createRoot(root)
      drawn.render(app())
    }
    const followTranslator = async () => {
      const { keepTextTrue } = await import('./translated')
      let times = 0
      keepTextTrue(root, () => drawn?.render(app(++times)))
    }
    followTranslator().catch(() => undefined)
  }
}

/** Brings the page to life. */
export function start(): void {
  // Without what reads the address, the page could show other figures than those it asks for.
  straighten().then(begin, () => page.classList.add('stuck'))
}
