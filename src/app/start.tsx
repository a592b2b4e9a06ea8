import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app'
import { rememberTypeface } from './typeface'

const page = document.documentElement
const root = document.getElementById('root')
const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
// Until now the browser has left out what is further down.
page.classList.add('alive')
// The page's own script has marked an address that the finished page is not for.
// As a transition, so that the work is done in slices and the page answers in between.
if (root?.hasChildNodes() === true && !page.classList.contains('other'))
  startTransition(() => void hydrateRoot(root, app))
else if (root) {
  root.replaceChildren()
  page.classList.remove('other')
  createRoot(root).render(app)
}
void rememberTypeface()
