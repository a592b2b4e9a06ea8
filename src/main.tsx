import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app/app'
import { recoverFromStaleFiles } from './app/stale-files'
import './styles/font.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/pages.css'
import './styles/charts.css'
import './styles/find.css'
import './styles/terms.css'
import './styles/inspection.css'
import './styles/print.css'
import './styles/own.css'

recoverFromStaleFiles()
const page = document.documentElement
const root = document.getElementById('root')
const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
// The page's own script has marked an address that the finished page is not for.
// As a transition, so that the work is done in slices and the page answers in between.
if (root?.hasChildNodes() === true && !page.classList.contains('other'))
  startTransition(() => void hydrateRoot(root, app))
else if (root) {
  root.replaceChildren()
  page.classList.remove('other')
  createRoot(root).render(app)
}
