import { startTransition, useCallback, useEffect, useState, type ReactNode } from 'react'
import { FigureLinksContext, type FigureLinks } from '@/ui/figure-link'
import { AfterHydrationContext, type AfterHydration } from '@/pages/shared/after-hydration-context'

/** Lets every figure within open its record, once the page is alive. */
export function LiveFigures({ children }: { children: ReactNode }) {
  const [links, setLinks] = useState<FigureLinks>()
  const [afterHydration, setAfterHydration] = useState<AfterHydration>()
  // As transitions: what is urgent takes a part of the page away that is not alive yet.
  const onLinks = useCallback((next: FigureLinks) => startTransition(() => setLinks(next)), [])
  useEffect(() => {
    const load = () =>
      void import('@/pages/shell/after-hydration').then(
        (parts) => startTransition(() => setAfterHydration(parts)),
        // Until it can be had, figures are figures and no more.
        () => addEventListener('online', load, { once: true }),
      )
    load()
    return () => removeEventListener('online', load)
  }, [])
  return (
    <AfterHydrationContext value={afterHydration}>
      <FigureLinksContext value={links}>
        {children}
        {afterHydration && <afterHydration.RecordHost onLinks={onLinks} />}
      </FigureLinksContext>
    </AfterHydrationContext>
  )
}
