import { capitalise } from '@/model/values/format'
import type { TargetReading } from '@/model/view/targets'
import { StatusMark } from './status-mark'

/** A figure compared with a target: "Below the threshold of 124: green". */
export const TargetMark = ({ reading }: { reading: TargetReading }) => (
  <StatusMark tone={reading.state} words={capitalise(reading.words)} />
)
