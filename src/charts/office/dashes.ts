/** The dashes of lines on the screen as presets of DrawingML, each of them another. */
const PRESETS: Record<string, string> = {
  '7 4': 'dash',
  '8 4': 'dash',
  '5 5': 'dash',
  '2 3': 'sysDot',
  '1 4 6 4': 'dashDot',
  '12 4': 'lgDash',
  '10 3 2 3': 'lgDashDot',
  '12 3 2 3': 'lgDashDot',
  '4 2': 'sysDash',
  '5 3': 'sysDash',
  '6 4': 'sysDash',
  '14 4 2 4 2 4': 'lgDashDotDot',
}

/** A line's dash for Office; none for a line that has none. */
export const presetDash = (dash: string | undefined): { dash?: string } =>
  dash === undefined ? {} : { dash: PRESETS[dash] ?? 'dash' }
