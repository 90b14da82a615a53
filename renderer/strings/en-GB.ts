import { sayList } from '../../shared/time/say.ts'

/** "1 entry", "412 entries", "1,200 entries". */
export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** Small numbers as words, as people say them: "four rows". */
export const inWords = (number: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ??
  number.toLocaleString('en-GB')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Every word a person reads in the window, a section for each room. Calm and plain: any of it may be read by a parent over the shoulder.
 * Sentences about what went wrong come from shared/problems.ts; dates from shared/time/say.ts.
 */
export const words = {
  ui: {
    optional: '(optional)',
    choose: 'Choose',
    close: 'Close',
    cancel: 'Cancel',
    opening: 'Opening…',
    tryAgain: 'Try again',
    readAs: 'Read as',
    notRated: 'Not rated',
    notRecorded: 'Not recorded',
    rag: { red: 'Red', amber: 'Amber', green: 'Green' },
    sharing: {
      undecided: 'Not yet decided',
      shareable: 'Shareable',
      'third-party': 'Third-party information',
      restricted: 'Restricted',
    },
  },
  app: {
    name: 'Tributary',
    windowTitle: (room: string) => `${room} · Tributary`,
  },
} as const

/** The timeline room: see features/timeline. */
export const timelineWords = {} as const

export { capital, sayList }
