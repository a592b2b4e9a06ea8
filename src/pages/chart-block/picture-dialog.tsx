import { useEffect, useState } from 'react'
import { failureWords } from '@/data/offline/why-lost'
import { fileName } from '@/export/file-name'
import type { ExportInput } from '@/export/format'
import { PICTURE_SIZES, pngOf, TWICE } from '@/export/picture/png'
import { svgText } from '@/export/picture/svg'
import { useDialog } from '../shared/dialog/use-dialog'
import './picture-dialog.css'
import { copyTypes, save } from '../shared/save-and-copy'

interface Preview {
  key: string
  blob?: Blob
  url?: string
  problem?: string
}

/** The picture as it will be saved, drawn again when the reader changes its size or tone. */
function usePreview(input: ExportInput, sizeId: string, grey: boolean): Preview {
  const key = `${sizeId} ${grey}`
  const [preview, setPreview] = useState<Preview>({ key: '' })
  useEffect(() => {
    let url: string | undefined
    let isWanted = true
    const size = PICTURE_SIZES.find(({ id }) => id === sizeId) ?? TWICE
    // React must finish rendering the page before it draws the picture.
    const drawn = Promise.resolve().then(() => pngOf(input, size, { grey }))
    drawn.then(
      (blob) => {
        if (!isWanted) return
        url = URL.createObjectURL(blob)
        setPreview({ key, blob, url })
      },
      async (error: unknown) => {
        const problem = await failureWords(error, 'The picture could not be made.')
        if (isWanted) setPreview({ key, problem })
      },
    )
    return () => {
      isWanted = false
      if (url !== undefined) URL.revokeObjectURL(url)
    }
    // The input does not change while the dialog is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return preview.key === key ? preview : { key }
}

/** Previews a picture in the chosen size and tone before it is saved or copied. */
export function PictureDialog({ input, onClose }: { input: ExportInput; onClose: () => void }) {
  const { dialog } = useDialog(onClose)
  const [sizeId, setSize] = useState(TWICE.id)
  const [grey, setGrey] = useState(false)
  const [message, setMessage] = useState('')
  const preview = usePreview(input, sizeId, grey)
  const size = PICTURE_SIZES.find(({ id }) => id === sizeId) ?? TWICE
  const keep = (blob: Blob, extension: string) => {
    const name = fileName(input.view, input.chartId, extension)
    save(blob, name)
    setMessage(`Saved as ${name}`)
  }
  const keepSvg = () => {
    try {
      const { text } = svgText(input, { ...size, grey })
      keep(new Blob([text], { type: 'image/svg+xml;charset=utf-8' }), 'svg')
    } catch (error) {
      setMessage(error instanceof Error ? error.message : 'The picture could not be made.')
    }
  }
  const copy = (blob: Blob) =>
    copyTypes('Picture', { 'image/png': Promise.resolve(blob) }, 'Save the picture instead.')
  return (
    <dialog
      {...dialog}
      className="find picture-dialog"
      aria-labelledby="picture-dialog-title"
      onKeyDown={(event) => {
        // Escape closes this, not the menu that it was opened from.
        if (event.key === 'Escape') event.stopPropagation()
      }}
    >
      <h2 id="picture-dialog-title">Picture</h2>
      <label>
        Size{' '}
        <select value={sizeId} onChange={(event) => setSize(event.target.value)}>
          {PICTURE_SIZES.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input type="checkbox" checked={grey} onChange={(event) => setGrey(event.target.checked)} />
        Greys only, for printing without colour
      </label>
      <div className="picture-preview">
        {preview.url !== undefined && <img src={preview.url} alt={input.sentence} />}
        {preview.problem !== undefined && <p role="alert">{preview.problem}</p>}
      </div>
      <div className="picture-buttons">
        <button
          type="button"
          className="button"
          aria-disabled={preview.blob === undefined}
          onClick={() => preview.blob && keep(preview.blob, 'png')}
        >
          Save picture (PNG)
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={preview.blob === undefined}
          onClick={() => preview.blob && void copy(preview.blob).then(setMessage)}
        >
          Copy
        </button>
        <button type="button" className="button" onClick={keepSvg}>
          Save to edit (SVG)
        </button>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p role="status">{message}</p>
    </dialog>
  )
}
