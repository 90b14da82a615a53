import { lengthOfStep } from '../../../shared/patterns/time-steps.ts'
import { monthName } from '../../../shared/time/say.ts'

/** What stands under a column, and under the first of its year: "May" and "2026". */
export const stepLabel = (step: string): { readonly label: string; readonly group: string } => {
  const year = step.slice(0, 4)
  switch (lengthOfStep(step)) {
    case 'month':
      return { label: monthName(Number(step.slice(5))).slice(0, 3), group: year }
    case 'quarter':
      return { label: step.slice(5), group: year }
    default:
      return { label: year, group: '' }
  }
}
