import type { ExportInput } from '../../format'
import { aboutGrid } from './about-sheet'
import { officeChartOf } from '@/charts/office-forms'
import { chartXml } from '../chart/chart-xml'
import { dataSheet } from '../chart/data-sheet'
import type { ChartSetting } from '@/charts/office/office-chart'
import { dataGrid } from './data-sheet'
import { HEAD_ROWS, shownGrid } from './chart-table-sheet'
import { workbook, XLSX, type PlacedChart } from './xlsx-writer'
import { DRAWING, esc, OFFICE, XML } from '../xml'

const SETTING: ChartSetting = { size: { width: 780, height: 340 }, theme: {} }
const EMU = 12_700

/** Places a chart under the heading of its sheet, with its sentence as alternative text. */
function drawing({ title, sentence }: ExportInput): string {
  const { width, height } = SETTING.size
  return `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${HEAD_ROWS}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${width * EMU}" cy="${height * EMU}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart" descr="${esc(sentence)}" title="${esc(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
}

/**
 * A chart as an Excel workbook: about the figures, the figures as tidy data, and the table as shown with a
 * chart that can be edited.
 */
export function makeWorkbook(input: ExportInput): Blob {
  const { title, sentence, today, view, chartId } = input
  const chart = officeChartOf(view, chartId, SETTING)
  const shown = shownGrid(input, { chart: chart !== undefined })
  const grids = [aboutGrid(input), dataGrid(input), ...(shown ? [shown] : [])]
  const charts: PlacedChart[] =
    chart && shown ? [{ sheet: 2, chart: chartXml(chart, SETTING), drawing: drawing(input) }] : []
  const all = chart ? [...grids, dataSheet(chart)] : grids
  const bytes = workbook(all, { title, subject: sentence, made: today }, charts)
  return new Blob([bytes], { type: XLSX })
}
