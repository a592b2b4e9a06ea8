import { useEffect, useState, type ReactNode } from 'react'
import { FigureLinksContext, type FigureLinks } from '@/ui/figure-link'
import { LateContext, type Late } from '@/pages/late-context'

/** Lets every figure within open its record, once the page is alive. */
export function Figures({ children }: { children: ReactNode }) {
  const [links, onLinks] = useState<FigureLinks>()
  const [late, setLate] = useState<Late>()
  useEffect(() => {
    // Where it cannot be had, figures are figures and no more.
    import('@/pages/parts/late').then(setLate, () => undefined)
  }, [])
  return (
    <LateContext value={late}>
      <FigureLinksContext value={links}>
        {children}
        {late && <late.RecordHost onLinks={onLinks} />}
      </FigureLinksContext>
    </LateContext>
  )
}
