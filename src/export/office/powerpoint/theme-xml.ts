import type { OfficeTheme } from '../../report-format'
import { colourOf } from '@/charts/office/office-chart'
import { DRAWING, esc, XML } from '../xml'

const FLAT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="9525">${FLAT}<a:prstDash val="solid"/></a:ln>`
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** The fonts and colours of a presentation, the reader's own where set. */
export function themeXml(theme: OfficeTheme): string {
  const colour = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
  const accents = (['own', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6'] as const).map((tone, i) =>
    colour(`accent${i + 1}`, colourOf(tone, theme)),
  )
  const font = (name: string | undefined) =>
    `<a:latin typeface="${esc(name ?? 'Arial')}"/><a:ea typeface=""/><a:cs typeface=""/>`
  return `${XML}<a:theme xmlns:a="${DRAWING}/main" name="Report"><a:themeElements><a:clrScheme name="Report">${colour('dk1', colourOf('ink', theme))}${colour('lt1', 'FFFFFF')}${colour('dk2', colourOf('quiet-ink', theme))}${colour('lt2', 'F6F5F1')}${accents.join('')}${colour('hlink', '1D4F91')}${colour('folHlink', '4A5560')}</a:clrScheme><a:fontScheme name="Report"><a:majorFont>${font(theme.headingFont)}</a:majorFont><a:minorFont>${font(theme.bodyFont)}</a:minorFont></a:fontScheme><a:fmtScheme name="Report"><a:fillStyleLst>${FLAT.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FLAT.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
