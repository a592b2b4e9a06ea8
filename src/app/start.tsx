import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { plainAddress } from '@/selection/plain-address'
import { FinishedContext } from '@/ui/first-page'
import { App } from './app'

const { pathname, search, hash } = location
const address = plainAddress(pathname, search)
if (address !== pathname + search) history.replaceState(null, '', address + hash)

const page = document.documentElement
const root = document.getElementById('root')
/** The application; another key remounts it, and then there is nothing finished to take over. */
const app = (key = 0, isFinished = false) => (
  <StrictMode>
    <FinishedContext value={isFinished}>
      <App key={key} />
    </FinishedContext>
  </StrictMode>
)
// Until now the style sheet has kept the browser from rendering what is further down.
page.classList.add('alive')
page.classList.remove('late')
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
