import { describe, expect, it } from 'vitest'
import { siteFiles } from '@/importer/slices/site-files'
import { sliceFiles } from '@/importer/slices/slices'
import { pictureFiles } from '@/prerender/picture-files'
import { catalogue, dataFiles, realView } from '../real-data'
import { chartFor } from '@/charts/registry'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { textOf } from '@/model/sentences/parts'

const files = siteFiles(await dataFiles())
const slices = sliceFiles(files)
const read = (file: string) => slices.get(file) ?? files.get(file)
const pictures = pictureFiles(read, '2026-11-22')

describe('pictures that replace frames', () => {
  it('exist for every indicator with a drawing, and for no other', () => {
    const drawn = catalogue.indicators.filter(({ id }) => chartFor(realView(id))?.format === 'svg')
    expect(drawn.length).toBeGreaterThan(30)
    expect([...pictures.keys()].toSorted()).toEqual(
      drawn.map(({ code }) => `/embed/${code}/picture.svg`).toSorted(),
    )
  })

  it('are well-formed and self-contained, without script, style or typeface', () => {
    for (const [path, text] of pictures) {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      expect([path, parsed.querySelector('parsererror')?.textContent]).toEqual([path, undefined])
      expect(text).not.toMatch(
        /<script|<style|<foreignObject|style=|href=|url\(|var\(|NaN|undefined/,
      )
      expect(text.length).toBeLessThan(60_000)
    }
  })

  it('have the page’s sentence as searchable text', () => {
    const code = 'PLA-01'
    const { id = '' } = catalogue.indicators.find((one) => one.code === code) ?? {}
    const text = pictures.get(`/embed/${code}/picture.svg`) ?? ''
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    expect(parsed.querySelector('title')?.textContent).toBe(titleStatement(realView(id)))
    expect(parsed.querySelector('desc')?.textContent).toBe(textOf(verdict(realView(id))))
    const words = [...parsed.querySelectorAll('text')].map((one) => one.textContent).join(' ')
    expect(words).toMatch(/Sources?: Department for Education.*PLA-01\. Made on 22 November 2026\./)
  })
})
