import type { QueryClient } from '@tanstack/react-query'
import type { FileFigure } from '@/export/meeting-file/file-figure'
import type { FileMeeting } from '@/export/meeting-file/meeting-file'
import type { CatalogueIndex } from '@/model/schema/indicator'
import { indicatorOf } from '@/selection/indicator-address'
import { inputQuery } from '../../report-list/report-store'
import { questionsOf } from '../walk/questions'
import type { Agenda } from '../agenda/use-agenda'

interface From {
  client: QueryClient
  catalogue: Pick<CatalogueIndex, 'indicators' | 'title'>
  /** ISO date. */
  today: string
  /** Whether it is for whoever presents, with what is to be said. */
  hasNotes?: boolean
}

/** A meeting with the figures of all its charts. Where one cannot be fetched, the reason stands in its place. */
export async function fileMeetingOf(
  { steps, report }: Agenda,
  { client, catalogue, today, hasNotes = false }: From,
): Promise<FileMeeting> {
  const { committee, date, asAt } = report
  const figures = await Promise.all(
    steps.map(async ({ chart, item, isFirst }): Promise<FileFigure> => {
      const code = catalogue.indicators.find(({ id }) => id === indicatorOf(chart.address))?.code
      const place = {
        isFirst,
        ...(item ? { item } : {}),
        ...(code === undefined ? {} : { code }),
      }
      try {
        const input = await client.fetchQuery(inputQuery(client, chart, { asAt, today }))
        const questions = questionsOf({ chart, input })
        const note = hasNotes ? chart.note : undefined
        return {
          ...place,
          title: input.title,
          input,
          ...(questions.length > 0 ? { questions } : {}),
          ...(note === undefined ? {} : { note }),
        }
      } catch (error) {
        const why = error instanceof Error ? error.message : 'Its figures could not be fetched.'
        return { ...place, title: chart.title, problem: why }
      }
    }),
  )
  if (figures.every(({ input }) => input === undefined))
    throw new Error(figures[0]?.problem ?? 'The meeting has no chart.')
  const title = report.title || committee || catalogue.title
  return {
    title,
    ...(committee === undefined || committee === title ? {} : { committee }),
    ...(date === undefined ? {} : { date }),
    ...(asAt === undefined ? {} : { asAt }),
    today,
    figures,
  }
}
