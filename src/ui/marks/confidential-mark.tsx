import { confidentialLabel, type Confidentiality } from '@/model/schema/confidentiality'

/** Shown beside every figure that is not public, in words so that it is not lost in print. */
export function ConfidentialMark({ level }: { level: Confidentiality }) {
  const label = confidentialLabel(level)
  return label === undefined ? null : <p className="confidential">{label}</p>
}
