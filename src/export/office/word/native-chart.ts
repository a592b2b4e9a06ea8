import type { ChartSetting, ChartSize, OfficeTheme } from '@/charts/office/office-chart'
import type { ExportInput } from '../../format'
import { chartXml } from '../chart/chart-xml'
import { dataSheet } from '../chart/data-sheet'
import { officeChartOf } from '@/charts/office-forms'
import { workbook } from '../spreadsheet/xlsx'
import { TEXT_WIDTH } from './heights'

const TWIPS_PER_POINT = 20
/** As wide as the text, and as high as its labels need. */
const SIZE: ChartSize = { width: TEXT_WIDTH / TWIPS_PER_POINT, height: 300 }

/** A chart that Word draws and edits. */
export interface NativeChart {
  size: ChartSize
  /** The chart part; its relation rId1 is the workbook. */
  xml: string
  /** The Excel workbook by which it is edited. */
  workbook: Uint8Array
  /** What must be said of it beside the notes of the picture. */
  notes: readonly string[]
}

/** A chart in its native form, or undefined where it has none. */
export function nativeChart(input: ExportInput, theme: OfficeTheme = {}): NativeChart | undefined {
  const setting: ChartSetting = { size: SIZE, theme }
  const chart = officeChartOf(input.view, input.chartId, setting)
  return (
    chart && {
      size: SIZE,
      xml: chartXml(chart, setting, 'rId1'),
      workbook: workbook([dataSheet(chart)], { title: input.title, made: input.today }),
      notes: chart.notes,
    }
  )
}
