import type { ChartSetting, ChartSize, OfficeTheme } from '@/charts/office/office-chart'
import type { ExportInput } from '../../format'
import { chartXml } from '../chart/chart-xml'
import { dataSheet } from '../chart/data-sheet'
import { officeChartOf } from '@/charts/office-forms'
import { workbook } from '../spreadsheet/xlsx-writer'
import { TEXT_WIDTH } from './heights'

const TWIPS_PER_POINT = 20
/** The full width of the text, in points. */
const WIDTH = TEXT_WIDTH / TWIPS_PER_POINT

/** A chart that Word can draw and edit. */
export interface NativeChart {
  size: ChartSize
  /** The chart part. Its relation rId1 is the workbook. */
  xml: string
  /** The Excel workbook that holds its data. */
  workbook: Uint8Array
  /** Notes in addition to those of the picture. */
  notes: readonly string[]
}

/**
 * The native form of a chart, or undefined if it has none.
 * @param height in points
 */
export function nativeChart(
  input: ExportInput,
  { height, theme = {} }: { height: number; theme?: OfficeTheme | undefined },
): NativeChart | undefined {
  const size: ChartSize = { width: WIDTH, height }
  const setting: ChartSetting = { size, theme }
  const chart = officeChartOf(input.view, input.chartId, setting)
  return (
    chart && {
      size,
      xml: chartXml(chart, setting, 'rId1'),
      workbook: workbook([dataSheet(chart)], { title: input.title, made: input.today }),
      notes: chart.notes,
    }
  )
}
