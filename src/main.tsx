import '@/styles/font.css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/layout.css'
import '@/styles/pages.css'
import '@/styles/charts.css'
import '@/styles/terms.css'
import '@/styles/print.css'

// The page is there already. What brings it to life comes in steps, and it answers in between.
void import('react-dom/client')
  .then(() => import('@/data/query-client'))
  .then(() => import('@/app/start'))
