import type { StepInput } from './step-input'

/** The questions for a chart: those picked for the meeting, or those of its indicator. */
export function questionsOf({
  chart,
  input,
}: Pick<StepInput, 'chart' | 'input'>): readonly string[] {
  if (chart?.questions) return chart.questions
  return input?.words?.questions ?? []
}
