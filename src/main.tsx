import '@/styles/font.css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/layout.css'
import '@/styles/pages.css'
import '@/styles/status.css'
import '@/styles/charts.css'
import '@/styles/terms.css'
import '@/styles/print.css'

/**
 * The finished page has been painted, which code that runs at the same time would hold up. A page in the
 * background is not painted, and is brought to life after a second.
 */
const painted = new Promise<unknown>((done) => {
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true })
  setTimeout(done, 1000)
})

// The page is there already. What brings it to life comes in steps, and it answers in between. Where the network is
// gone by then, the page can still be read, and what is missing is asked for when the network is back.
async function start(): Promise<void> {
  try {
    await painted
    await import('react-dom/client')
    await import('@/data/query-client')
    // A file that came empty, or as another, has no such function.
    ;(await import('@/app/start')).start()
  } catch {
    document.documentElement.classList.add('stuck')
    addEventListener('online', () => void start(), { once: true })
  }
}
void start()
