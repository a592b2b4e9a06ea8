import '@/styles/font.css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/layout.css'
import '@/styles/pages.css'
import '@/styles/status.css'
import '@/styles/charts.css'
import '@/styles/terms.css'
import '@/styles/print.css'

// The page is there already. What brings it to life comes in steps, and it answers in between. Where the network is
// gone by then, the page can still be read, and what is missing is asked for when the network is back.
async function start(): Promise<void> {
  try {
    await import('react-dom/client')
    await import('@/data/query-client')
    await import('@/app/start')
  } catch {
    document.documentElement.classList.add('stuck')
    addEventListener('online', () => void start(), { once: true })
  }
}
void start()
