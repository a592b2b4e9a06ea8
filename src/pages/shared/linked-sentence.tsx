import { useContext } from 'react'
import type { View } from '@/model/view/build-view'
import { Explained } from '@/ui/explained'
import { LateContext } from './after-hydration-context'
import { ChartBoundary } from './chart-boundary'

interface ToldProps {
  text: string
  views: readonly View[]
}

/** A card's sentence, whose figures open their records once the page is alive. */
export function Told({ text, views }: ToldProps) {
  const late = useContext(LateContext)
  const plain = <Explained text={text} />
  return late ? (
    <ChartBoundary waiting={plain} failed={plain}>
      <late.Caption text={text} views={views} />
    </ChartBoundary>
  ) : (
    plain
  )
}
