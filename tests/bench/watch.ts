/** What was recorded in a watched page, in milliseconds since its navigation began. */
export interface Noted {
  /** First paint, by name. */
  paints: Record<string, number>
  largest: number
  largestElement: string
  shift: number
  /** Elements moved by each layout shift, to help find the cause. */
  shifted: string[]
  /** Start and duration of every task longer than 50 ms. */
  tasks: { start: number; duration: number }[]
  /** When heading and footer were there and nothing was loading. */
  complete: number | undefined
  /** When the page was interactive and idle, and began to prefetch. */
  idle: number | undefined
  /** Bytes of scripts that had arrived when the page was complete. */
  scriptBytes: number
  /** When the first picture of a chart with something drawn in it was on screen. */
  picture: number | undefined
  /** When the chart had announced the reader's focus point. */
  answered: number | undefined
}

declare global {
  interface Window {
    bench: Noted
  }
}

export interface Watched {
  /**
   * Beginning of the heading whose section is scrolled to and whose chart is used; otherwise the first chart.
   */
  heading?: string
  /** Whether a reader uses the chart as soon as the page is there; otherwise nothing is touched. */
  asks?: boolean
}

/**
 * Runs in the page before its own scripts, so it cannot use anything from outside. Unlike real key presses,
 * those made by a script do not end the browser's search for the largest paint.
 */
export function watch({ heading, asks = false }: Watched): void {
  const noted: Noted = {
    paints: {},
    largest: 0,
    largestElement: '',
    shift: 0,
    shifted: [],
    tasks: [],
    complete: undefined,
    idle: undefined,
    scriptBytes: 0,
    picture: undefined,
    answered: undefined,
  }
  window.bench = noted

  const nameOf = (node: Node | null | undefined): string =>
    node instanceof Element
      ? `${node.localName}${node.classList.length > 0 ? `.${[...node.classList].join('.')}` : ''}`
      : (node?.nodeName ?? 'gone')
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    })
  observe('paint', (entry) => {
    noted.paints[entry.name] = entry.startTime
  })
  // A reader goes to the chart as soon as the page is there. What this brings into view is no longer part of
  // the first view.
  let isThere = false
  observe('largest-contentful-paint', (entry) => {
    if (isThere) return
    noted.largest = entry.startTime
    if ('element' in entry) noted.largestElement = nameOf(entry.element as Node | null)
  })
  observe('longtask', ({ startTime, duration }) => {
    noted.tasks.push({ start: startTime, duration })
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null }[]
    }
    if (hadRecentInput) return
    noted.shift += value
    noted.shifted.push(...sources.map(({ node }) => nameOf(node)))
  })

  const isComplete = () =>
    document.querySelector('main h1') !== null &&
    document.querySelector('footer') !== null &&
    document.querySelector('.skeleton, [aria-busy=true]') === null
  const scriptBytes = () =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name, responseEnd }) => /\.js(\?|$)/.test(name) && responseEnd > 0)
      .reduce((sum, { transferSize }) => sum + transferSize, 0)
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then, { once: true })
      port1.start()
      port2.postMessage(null)
    })
  const scope = (): Element | null | undefined =>
    heading === undefined
      ? document.querySelector('main')
      : [...document.querySelectorAll('main h2')]
          .find(({ textContent }) => textContent.startsWith(heading))
          ?.closest('section')

  let drawn = false
  let scrolled = heading === undefined
  const look = () => {
    const place = scope()
    if (!scrolled && place) {
      scrolled = true
      place.scrollIntoView()
    }
    if (noted.complete === undefined && isComplete()) {
      noted.complete = performance.now()
      noted.scriptBytes = scriptBytes()
    }
    if (!drawn && place?.querySelector('.chart-body svg path, .chart-body svg rect')) {
      drawn = true
      afterPaint(() => {
        noted.picture = performance.now()
      })
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  new MutationObserver(() => {
    if (document.documentElement?.dataset['prefetching'] !== undefined)
      noted.idle ??= performance.now()
  }).observe(document, { attributeFilter: ['data-prefetching'], subtree: true })

  const answers = (chart: Element) =>
    chart.parentElement?.querySelector('.chart-tooltip, [role=status]:not(:empty)') != null
  const ask = () => {
    const chart = scope()?.querySelector<HTMLElement>('[role=application]')
    if (!chart) {
      if (noted.complete === undefined || noted.largest === 0 || isThere) return
      isThere = true
      scope()?.querySelector('.chart-body')?.scrollIntoView({ block: 'center' })
      return
    }
    if (document.activeElement !== chart) chart.focus({ preventScroll: true })
    if (!answers(chart))
      chart.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
    afterPaint(() => {
      if (noted.answered === undefined && answers(chart)) noted.answered = performance.now()
    })
  }
  if (!asks) return
  const asking = setInterval(() => {
    if (noted.answered === undefined) ask()
    else clearInterval(asking)
  }, 50)
}
