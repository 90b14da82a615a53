import { sayList } from '../../shared/time/say.ts'
import { count, inWords } from './en-GB.ts'

/** The queries room: what was asked of the agencies, what they answered, and the letters. See features/queries. */
export const queriesWords = {
  title: 'Queries',
  heading: (all: number, open: number): string => {
    if (all === 0) return 'No queries yet'
    if (open === 0 && all === 2) return 'Both queries are answered'
    if (open === 0) return all === 1 ? 'The query is answered' : `All ${inWords(all)} queries are answered`
    return `${capital(inWords(open))} ${open === 1 ? 'query waits' : 'queries wait'} for an answer`
  },
  sum: (all: number, agencies: readonly string[]) =>
    `${count(all, 'query', 'queries')} to ${sayList(agencies)}. A query stands beside the agency’s entry; nobody rewrites its words.`,
  none: 'An entry that leaves a question open can be asked about: open it in the timeline and choose “Ask the agency”. The queries are listed here, and each agency’s make a letter.',
  toTimeline: 'Open the timeline',
  counts: (open: number, answered: number) =>
    `${open.toLocaleString('en-GB')} open, ${answered.toLocaleString('en-GB')} answered`,
  letter: 'Letter',
  letterTo: (agency: string) => `Letter to ${agency}`,
  noLetter: 'Nothing is open, so there is nothing to write.',
  about: 'About',
  gone: 'About an entry that is no longer in the case',
  open: 'Open',
  answered: (on: string) => `Answered ${on}`,
  asked: (moment: string, by: string) => `Asked by ${by}, ${moment}`,
  changed: (moment: string, by: string) => `As ${by} left it, ${moment}`,
  answerIs: 'Answer',
  record: 'Record the answer',
  recordOf: (asks: string) => `Record the answer to “${asks}”`,
  changeAnswer: 'Change the answer',
  changeAnswerOf: (asks: string) => `Change the answer to “${asks}”`,
  change: 'Change the question',
  changeOf: (asks: string) => `Change the question “${asks}”`,
  withdraw: 'Withdraw',
  withdrawOf: (asks: string) => `Withdraw the query “${asks}”`,
  shortened: (asks: string) => (asks.length > 60 ? `${asks.slice(0, 60)}…` : asks),
  form: {
    asks: 'The question',
    asksMissing: 'Write what you would like to know.',
    saveQuestion: 'Keep the question',
    answer: 'What the agency answered',
    answerHelp: 'In the agency’s own words where you can.',
    answerMissing: 'Write what the agency answered.',
    on: 'Answered on',
    future: (day: string) => `${day} is still to come. Say the day on which the answer came.`,
    saveAnswer: 'Keep the answer',
    saving: 'Saving…',
    leave: 'Close without saving',
    remove: 'Take the answer away',
  },
  conflict: {
    changed: (by: string, moment: string) =>
      `${by} changed this query on ${moment}, while you were typing. Both texts are here; nothing was overwritten.`,
    now: 'As it stands now',
    saveMine: 'Save mine in its place',
    takeTheirs: 'Keep theirs, drop mine',
  },
  withdrawal: {
    title: 'Withdraw this query?',
    words: 'It stays in the case’s history, and is shown no more.',
    do: 'Withdraw the query',
    keep: 'Keep it',
  },
  removal: {
    title: 'Take this answer away?',
    words: 'It stays in the case’s history, and is shown no more. The query is open again.',
    typed: 'What you typed in its place is not kept.',
    do: 'Take it away',
    keep: 'Keep it',
  },
  done: {
    answer: 'The answer is kept.',
    noAnswer: 'The answer is taken away. The query is open again.',
    question: 'The question is kept.',
    withdrawn: 'The query is withdrawn.',
  },
  /** Around the letter; its own words are in shared/queries, so that page, paper, text and Word say the same. */
  letterPage: {
    title: (agency: string) => `Letter to ${agency}`,
    back: 'All queries',
    save: 'Save the letter for Word',
    saving: 'Saving…',
    saved: (name: string, queries: number) => `${name} is saved, with ${count(queries, 'question', 'questions')}.`,
    openIt: 'Open it in Word',
    print: 'Print the letter',
    copy: 'Copy the letter as text',
    copied: 'The letter is copied. Paste it where you write to the agency.',
    notCopied: 'It could not be copied. Select the letter, then press Ctrl and C.',
  },
} as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
