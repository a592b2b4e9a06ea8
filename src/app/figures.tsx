import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { FigureLinksContext, type FigureLinks } from '@/ui/figure-link'

type Host = ComponentType<{ onLinks: (links: FigureLinks) => void }>

/** Lets every figure within open its record, once the page is alive. */
export function Figures({ children }: { children: ReactNode }) {
  const [links, onLinks] = useState<FigureLinks>()
  const [Host, setHost] = useState<Host>()
  useEffect(() => {
    // Where it cannot be had, figures are figures and no more.
    import('@/pages/parts/record-host').then(
      (m) => setHost(() => m.RecordHost),
      () => undefined,
    )
  }, [])
  return (
    <FigureLinksContext value={links}>
      {children}
      {Host && <Host onLinks={onLinks} />}
    </FigureLinksContext>
  )
}
