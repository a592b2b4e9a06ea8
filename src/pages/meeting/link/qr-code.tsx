import { encodeQR } from 'qr'

/** Light squares around a code, which readers need to find it. */
const QUIET = 4
/** A code of so many bytes is the largest there is (ISO/IEC 18004, version 40 at the lowest correction). */
const MOST_BYTES = 2953

interface QrCodeProps {
  /** The address that the code leads to. */
  address: string
  label: string
}

/**
 * The squares of a QR code as one path, each 1 by 1 in units of the drawing, with room around them.
 * @param address is taken as UTF-8
 * @returns undefined for an address that is too long for any code
 */
export function qrPath(address: string): { path: string; size: number } | undefined {
  if (new TextEncoder().encode(address).length > MOST_BYTES) return undefined
  const rows = encodeQR(address, 'raw', { ecc: 'low', border: QUIET })
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { path, size: rows.length }
}

/** An address as a QR code: black on white in every look, because cameras read nothing else as surely. */
export function QrCode({ address, label }: QrCodeProps) {
  const code = qrPath(address)
  if (!code) return <p>This meeting is too long for a QR code. Copy the link instead.</p>
  const { path, size } = code
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
