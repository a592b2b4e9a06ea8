import { useContext } from 'react'
import { Explained } from '@/ui/explained'
import { AfterHydrationContext } from './after-hydration-context'
import { ChartBoundary } from './chart-boundary'
import type { View } from '@/model/view/types'

interface ToldProps {
  text: string
  views: readonly View[]
}

/** A card's sentence, whose figures open their records once the page is alive. */
export function Told({ text, views }: ToldProps) {
  const afterHydration = useContext(AfterHydrationContext)
  const plain = <Explained text={text} />
  return afterHydration ? (
    <ChartBoundary waiting={plain} failed={plain}>
      <afterHydration.Caption text={text} views={views} />
    </ChartBoundary>
  ) : (
    plain
  )
}
