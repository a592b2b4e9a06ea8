import { useState } from 'react'
import { comparisonFile } from '@/export/comparison-file'
import type { CompareMenuProps } from './compare-menu'
import { MenuList } from './menu-list'
import { copyLink, save } from './take-away'

/** The figures that are shown as one file, and the address that shows them. */
export function CompareDownloads({ compare, views }: CompareMenuProps) {
  const [said, setSaid] = useState('')
  const download = () => {
    const { blob, name } = comparisonFile(views)
    save(blob, name)
    setSaid(`Saved as ${name}`)
  }
  return (
    <>
      <MenuList
        items={[
          { label: 'All figures (CSV)', act: download },
          {
            label: 'Copy link',
            act: () => copyLink(compare.hrefChanged({})).then(setSaid),
          },
        ]}
      />
      <p className="menu-said small" role="status">
        {said}
      </p>
    </>
  )
}
