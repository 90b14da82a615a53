import type { Answer } from '../../shared/model/agency.ts'
import type { ComparedField, Comparison, Difference, Touched, Undoing } from '../../shared/model/comparison.ts'
import type { Examination, HowKnown } from '../../shared/model/examination.ts'
import type { PassphraseStrength } from '../../shared/model/passphrase-strength.ts'
import type { HintsOfKind, Receipt, Refused } from '../../shared/model/receipt.ts'
import type { ReturnField } from '../../shared/model/return-field.ts'
import type { ColumnUse, Constants } from '../../shared/model/reading.ts'
import type { Delimiter, TextEncoding } from '../../shared/model/return-field.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { sayLines } from '../../shared/returns/say-lines.ts'
import type { RowWord } from '../../shared/returns/rows/table.ts'
import type { DateOrder } from '../../shared/time/date-order.ts'
import { sayDay, sayList } from '../../shared/time/say.ts'
import type { BoardRow } from '../../shared/timeline/returns-board.ts'

/** "1 entry", "412 entries", "1,200 entries". */
export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** Small numbers as words, as people say them: "four rows". */
export const inWords = (number: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][number] ??
  number.toLocaleString('en-GB')

/** "1 May" */
export const dayAndMonth = (day: IsoDay): string => sayDay(day, 'plain').replace(/ \d+$/, '')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "Probation’s", "Children’s Services’" */
const ofAgency = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`)

/** "Withy Lane’s return"; a name with a comma in it reads badly so: "the return from Probation, Eastmere". */
const returnOf = (name: string): string => (name.includes(',') ? `the return from ${name}` : `${ofAgency(name)} return`)

const guessable: Record<Extract<PassphraseStrength, { kind: 'guessable' }>['because'], string> = {
  repeats: 'it repeats itself',
  'well-known': 'it is built on a well-known word',
  digits: 'it is all figures',
  'own-name': 'it is built on your name',
}

const delimiters: Record<Delimiter, string> = {
  ',': 'commas',
  ';': 'semicolons',
  tab: 'tabs',
  '|': 'upright strokes',
}

/** People find a row of a text by its line, and one of a sheet or a Word table by its row. */
export const rowWord = ({ delimiter }: Pick<Receipt, 'delimiter'>): RowWord => (delimiter === null ? 'row' : 'line')

/** "3 new entries, 2 changed, 1 withdrawn"; empty when nothing came of it. */
const newsOf = ({ accepted, changedRows, restoredRows, withdrawn }: Receipt): string => {
  const parts: readonly (readonly [number, string])[] = [
    [accepted - changedRows.length - restoredRows.length, 'new'],
    [changedRows.length, 'changed'],
    [restoredRows.length, 'restored'],
    [withdrawn.length, 'withdrawn'],
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, what], at) =>
      at === 0 ? count(number, `${what} entry`, `${what} entries`) : `${number.toLocaleString('en-GB')} ${what}`,
    )
    .join(', ')
}

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
    to: 'to',
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
  count: {
    entries: (number: number) => count(number, 'entry', 'entries'),
    rows: (number: number) => count(number, 'row', 'rows'),
  },

  app: {
    name: 'Tributary',
    windowTitle: (room: string) => `${room} · Tributary`,
    nothingLeaves: 'Nothing leaves this computer',
    preview: 'Preview with the practice case',
    locksIn: (minutes: number) => (minutes <= 1 ? 'Locks within a minute' : `Locks in ${minutes} min`),
    locksAfter: (minutes: number) => `Locks after ${minutes} min away`,
    lockNow: 'Lock now',
    skip: 'Go to the page',
    rooms: 'Rooms of this case',
    room: {
      overview: 'Overview',
      timeline: 'Timeline',
      sameEvent: 'Same event',
      patterns: 'Patterns',
      people: 'People',
      queries: 'Queries',
      returns: 'Returns',
      document: 'Word document',
    },
    openQueries: (number: number) => `${number} open`,
    due: (number: number) => `${number} due`,
    allCases: 'All cases',
    conferenceOn: (day: string) => `conference ${day}`,
    lost: {
      'no-such-page': {
        title: 'There is nothing here',
        words: 'This page is no longer here. Go back to the list of cases.',
      },
      broken: {
        title: 'This page stopped working',
        words:
          'Something in this page went wrong; what was saved is safe. Go back to the list of cases and open it again.',
      },
    },
  },

  clock: {
    dueBy: 'due by',
    conferenceOnDay: (day: number) => `The conference is on day ${day}.`,
    unknown: 'Working days cannot be counted here: bank holidays are not known for these years.',
  },

  unlock: {
    title: 'Locked',
    heading: 'Unlock your vault',
    intro: 'Type the passphrase of this vault.',
    keptBy: (name: string, role: string) => `This vault is kept by ${name}, ${role}.`,
    lockedBy: (why: 'asked' | 'idle' | 'sleep', minutes: number) =>
      ({
        asked: 'It is locked.',
        idle: `It locked itself after ${minutes} minutes without use.`,
        sleep: 'It locked itself when the computer was locked or went to sleep.',
      })[why],
    passphrase: 'Passphrase',
    show: (label: string) => `Show: ${label}`,
    hide: (label: string) => `Hide: ${label}`,
    typeIt: 'Type your passphrase.',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    folderWarning: {
      network:
        'The vault lies on a network drive, where locking and deleting cannot be relied on. Ask IT for a folder on this computer.',
      synced:
        'The vault lies in a folder that is copied to the internet (such as OneDrive). Ask IT for a folder that stays on this computer.',
    },
  },

  createVault: {
    title: 'First run',
    heading: 'Create your vault',
    intro:
      'Everything you bring in is kept in encrypted files on this computer. Your name and role stand beside what you enter and import.',
    name: 'Your name',
    nameMissing: 'Type your name.',
    role: 'Your role',
    roleHelp: 'For example: conference administrator',
    roleMissing: 'Type your role.',
    passphrase: 'Passphrase',
    passphraseHelp: 'At least 12 characters. Four words that have nothing to do with each other are best.',
    again: 'Passphrase again',
    tooShort: (shortest: number) => `Use at least ${shortest} characters.`,
    notTheSame: 'The two passphrases differ. Type the second one again.',
    noRecovery:
      'Nobody can recover a lost passphrase: not your IT support, not the makers of this program. Without it, what is in the vault is gone.',
    create: 'Create the vault',
    creating: 'Creating…',
    strength: (strength: PassphraseStrength): string => {
      switch (strength.kind) {
        case 'too-short':
          return `${capital(inWords(strength.missing))} more ${strength.missing === 1 ? 'character' : 'characters'} needed.`
        case 'guessable':
          return `Easy to guess: ${guessable[strength.because]}.`
        case 'fair':
          return 'It would do. Four words would be harder to guess and easier to remember.'
        case 'good':
          return 'Good: hard to guess.'
        case 'strong':
          return `Strong: ${inWords(strength.words)} different words.`
      }
    },
  },

  cases: {
    title: 'Cases',
    heading: (number: number) => (number === 0 ? 'No cases yet' : count(number, 'case', 'cases')),
    kept: (name: string, role: string) => `${name}, ${role}`,
    unreadable: (reference: string, why: string) => `Case ${reference} cannot be opened. ${why}`,
    start: 'Start a new case',
    startTitle: 'Start with a case of your own',
    startWords:
      'Have the strategy meeting’s record at hand: the children, the family, the two dates, and the agencies that were asked.',
    practice: 'Open the practice case',
    practiceTitle: 'Try it with an invented family',
    practiceWords:
      'A complete case with the returns of eight agencies. Nobody in it is real, and nothing you do there can go wrong.',
    practiceOpening: 'Opening the practice case',
    practiceFailed: 'The practice case could not be opened',
    practiceWorking: 'Bringing in the agencies’ returns',
    conference: 'Conference',
    answered: 'Answered',
    answeredOf: (answered: number, all: number) => `${answered} of ${all}`,
    entries: 'Entries',
  },

  newCase: {
    title: 'New case',
    heading: 'Start a new case',
    intro: 'Dates may be typed as you write them: 1/5/26, 1 May 2026. Beneath each you see how it was read.',
    section: {
      reference: 'Reference',
      children: 'Children',
      people: 'Family and household',
      dates: 'Dates',
      agencies: 'Agencies',
    },
    reference: 'Case reference',
    referenceHelp: 'As your partnership writes it, for example N-2026-0173',
    childName: (number: number) => (number === 1 ? 'Child’s name' : `Name of child ${number}`),
    born: 'Born',
    spellings: 'Other spellings',
    addChild: 'Add another child',
    removeChild: (number: number) => `Remove child ${number}`,
    peopleHelp:
      'Parents who live elsewhere too, and others who matter to the children. On screen they go by their role.',
    personName: (number: number) => (number === 1 ? 'Name' : `Name of person ${number}`),
    role: 'Who they are',
    roleHelp: 'For example: mother',
    parentalResponsibility: 'Parental responsibility',
    responsibility: { yes: 'Yes', no: 'No', 'not known': 'Not known' },
    addPerson: 'Add another person',
    removePerson: (number: number) => `Remove person ${number}`,
    datesHelp: 'A later strategy meeting does not start the count again: give the one at which the enquiry began.',
    strategyMeeting: 'Strategy meeting',
    conference: 'Planned conference',
    lookBackFrom: 'Look back to',
    usualLookBack: (day: string) => `Two years: ${day}`,
    clockWaits: 'Type the strategy meeting’s date to see the last day for the conference.',
    conferenceOn: (day: string, number: number) => `The conference on ${day} is on day ${number}.`,
    conferenceLate: (day: string, number: number) =>
      `The conference on ${day} would be on day ${number}, after the last day allowed.`,
    lateReason: 'Why the conference is later',
    lateHelp: 'It is kept with the case and printed in the document.',
    lateAgreedBy: 'Who agreed to it',
    agenciesLegend: 'Which agencies know the family?',
    agencyNames: 'What they are called here',
    agencyNamesHelp: 'A file whose name starts with the short code, such as POL.csv, is recognised by it.',
    agencyName: (code: string) => `Name of ${code}`,
    another: 'Add another',
    anotherAgency: (type: string) => (type === 'EDU' ? 'Add another school' : `Add another ${type}`),
    removeAgency: (code: string) => `Remove ${code}`,
    askedOn: 'Asked on',
    askedOnHelp: 'The day all of them were asked. Leave it empty if they have not been asked yet.',
    putRight: (number: number) =>
      number === 1
        ? 'One answer above needs another look.'
        : `${capital(inWords(number))} answers above need another look.`,
    save: 'Open the case',
  },

  overview: {
    title: 'Overview',
    heading: (number: number) =>
      number === 0
        ? 'Nothing needs doing today'
        : `${capital(inWords(number))} ${number === 1 ? 'thing' : 'things'} to do today`,
    late: (reason: string, agreedBy: string) =>
      `The conference is after day 15. Reason: ${reason} Agreed by ${agreedBy}.`,
    allDone: 'Every agency has answered, and nothing in their returns is in doubt.',
    next: (label: string, day: string) => `Next: ${label}, ${day}.`,
    toDo: {
      overdue: (agency: string) => `${capital(returnOf(agency))} is overdue.`,
      dueToday: (agency: string) => `${capital(returnOf(agency))} is due today.`,
      asked: (asked: string | null, due: string) => (asked === null ? `Due ${due}` : `Asked ${asked}, due ${due}`),
      importIt: 'Import the return',
      nobodyAsked: 'No agency has been asked yet.',
      nobodyAskedNote: 'Record on the returns board when they were asked',
      openReturns: 'Open the returns',
      rowsToMend: (rows: number, agency: string) =>
        `${capital(inWords(rows))} ${rows === 1 ? 'row' : 'rows'} from ${agency} ${rows === 1 ? 'was' : 'were'} not taken.`,
      doubts: (doubts: number, agency: string) =>
        `${capital(inWords(doubts))} ${doubts === 1 ? 'thing' : 'things'} to look at in ${returnOf(agency)}.`,
      manyDoubts: (returns: number) => `${capital(inWords(returns))} returns have something to look at.`,
      openReceipt: 'Open the receipt',
      notAsked: (agencies: readonly string[]) =>
        `${sayList(agencies)} ${agencies.length === 1 ? 'has' : 'have'} not been asked.`,
      notAskedNote: 'Record on the returns board when they were asked',
      chairCopy: 'The chair’s copy is due today.',
      chairCopyNote: (conference: string) => `The conference is on ${conference}`,
      makeDocument: 'Make the Word document',
      openQueries: (queries: number, agencies: readonly string[]) =>
        `${capital(inWords(queries))} ${queries === 1 ? 'query awaits' : 'queries await'} an answer: ${sayList(agencies)}.`,
      openQueriesNote: 'Write the letter, or record the answer',
      openTheQueries: 'Open the queries',
      awaited: (agencies: readonly string[]) =>
        agencies.length === 1
          ? `${capital(returnOf(agencies.join('')))} is awaited.`
          : `${capital(inWords(agencies.length))} returns are awaited: ${sayList(agencies)}.`,
      awaitedNote: (due: string) => `Due ${due}`,
    },
    answered: 'Who has answered',
    noAgencies: 'No agency belongs to this case.',
    milestones: 'Milestones',
    day: (day: number) => `day ${day}`,
    today: 'today',
  },

  returns: {
    title: 'Returns',
    heading: (answered: number, all: number) =>
      answered === all ? `All ${inWords(all)} agencies have answered` : `${answered} of ${all} agencies have answered`,
    missing: (board: readonly BoardRow[]) => {
      const late = board.filter(({ status }) => status === 'overdue').map(({ agency }) => agency.name)
      const today = board.filter(({ status }) => status === 'due today').map(({ agency }) => agency.name)
      const awaited = board.filter(({ status }) => status === 'asked').map(({ agency }) => agency.name)
      const said = [
        ...(late.length === 0 ? [] : [`Overdue: ${sayList(late)}.`]),
        ...(today.length === 0 ? [] : [`Due today: ${sayList(today)}.`]),
        ...(awaited.length === 0 ? [] : [`Awaited: ${sayList(awaited)}.`]),
      ]
      return said.length === 0 ? 'Nothing is missing today.' : said.join(' ')
    },
    caption: 'Each agency’s answer, who contributed, what its records cover, and its last file',
    column: {
      agency: 'Agency',
      answer: 'Answer',
      contributor: 'Contributor',
      covers: 'Records cover',
      entries: 'Entries',
      lastFile: 'Last file',
      actions: 'What to do',
    },
    status: {
      'not asked': 'Not asked',
      asked: 'Asked',
      'due today': 'Due today',
      overdue: 'Overdue',
      received: 'Received',
      'nothing to report': 'Nothing to report',
      declined: 'Declined',
    } satisfies Record<BoardRow['status'], string>,
    statusNote: ({ agency, toMend, doubts, due, status }: BoardRow): string => {
      const { answer } = agency
      if (status === 'not asked') return `Would be due ${sayDay(due, 'short')}`
      if (status === 'asked' || status === 'due today' || status === 'overdue')
        return answer.kind === 'asked'
          ? `Asked ${sayDay(answer.on, 'short')}, due ${sayDay(due, 'short')}`
          : `Due ${sayDay(due, 'short')}`
      if (answer.kind === 'declined') return answer.reason
      const waiting = [
        ...(toMend === 0 ? [] : [`${count(toMend, 'row', 'rows')} not taken`]),
        ...(doubts === 0 ? [] : [`${count(doubts, 'thing', 'things')} to look at`]),
      ]
      if (waiting.length > 0) return waiting.join(', ')
      return answer.kind === 'not-asked' ? '' : sayDay(answer.on, 'short')
    },
    notKnown: 'Not known',
    searchedTo: 'Searched to',
    none: 'none',
    noFile: 'None yet',
    print: 'Print the board',
    importOne: 'Import a return',
    importShort: 'Import',
    importFor: (agency: string) => `Import ${returnOf(agency)}`,
    answerShort: 'Record an answer',
    answerFor: (agency: string) => `Record an answer from ${agency}`,
    receipts: {
      title: 'Receipts',
      file: 'File',
      when: 'Imported',
      whenAndWho: (moment: string, by: string) => `${moment}, ${by}`,
      rows: 'Rows',
      undone: 'Undone',
      rowsSaid: (it: {
        readonly read: number
        readonly accepted: number
        readonly held: number
        readonly rejected: number
        readonly blank: number
      }) =>
        it.read === 0
          ? 'No rows'
          : [
              `${count(it.read, 'row', 'rows')} read: ${it.accepted.toLocaleString('en-GB')} new`,
              ...(it.held === 0 ? [] : [`${it.held} already held`]),
              ...(it.rejected === 0 ? [] : [`${it.rejected} not taken`]),
              ...(it.blank === 0 ? [] : [`${it.blank} blank`]),
            ].join(', '),
    },
  },

  answer: {
    title: (agency: string) => `What ${agency} answered`,
    kind: 'Their answer',
    kindMissing: 'Choose their answer.',
    kinds: {
      received: 'They have said what they have: their entries are here',
      'nothing-to-report': 'They have nothing to report',
      declined: 'They declined',
      asked: 'No answer yet: they have been asked',
      'not-asked': 'They have not been asked',
    } satisfies Record<Answer['kind'], string>,
    on: {
      received: 'Received on',
      'nothing-to-report': 'Answered on',
      declined: 'Answered on',
      asked: 'Asked on',
      'not-asked': '',
    } satisfies Record<Answer['kind'], string>,
    hasEntries: (entries: number) =>
      `The timeline holds ${count(entries, 'entry', 'entries')} from this agency. They stay there.`,
    future: (day: string) => `${day} is still to come. Type the day it happened.`,
    reason: 'Their reason',
    reasonMissing: 'Type the reason they gave.',
    contributor: 'Who answered',
    contributorHelp: 'Name and role, to be asked again',
    recordsTo: 'Records searched to',
    save: 'Save the answer',
  },

  receipt: {
    title: 'Receipt',
    heading: (agency: string, receipt: Receipt): string => {
      if (receipt.nothingToReport) return `${agency} has nothing to report.`
      const left =
        receipt.rejected === 0
          ? ''
          : ` ${capital(inWords(receipt.rejected))} ${receipt.rejected === 1 ? 'row was' : 'rows were'} not taken.`
      const news = newsOf(receipt)
      if (news !== '') return `${capital(returnOf(agency))} is in: ${news}.${left}`
      if (receipt.held > 0) return `${capital(returnOf(agency))} was here already: nothing new.${left}`
      return `Nothing could be taken from ${returnOf(agency)}.${left}`
    },
    mendedHeading: (receipt: Receipt): string =>
      receipt.accepted > 0
        ? 'The row that was put right is in.'
        : 'The row that was put right was here already: nothing new.',
    undoneHeading: (agency: string) => `${capital(returnOf(agency))} was taken back.`,
    undone: (moment: string, by: string) =>
      `This import was undone on ${moment} by ${by}. What follows is its receipt as it was; the file can be imported again.`,
    howRead: (receipt: Receipt): string[] => [
      receipt.encoding,
      ...(receipt.delimiter === null ? [] : [delimiters[receipt.delimiter]]),
      ...(receipt.headerLine === null || receipt.parts.length > 1
        ? []
        : [`headings on ${rowWord(receipt)} ${receipt.headerLine}`]),
      ...(receipt.parts.length < 2 ? [] : [sayList(receipt.parts.map(({ name }) => name))]),
    ],
    takenBy: (moment: string, by: string) => `${moment}, ${by}`,
    sum: {
      read: (it: Receipt) => (it.read === 1 ? 'row read' : 'rows read'),
      accepted: (it: Receipt) =>
        it.changedRows.length > 0
          ? 'new or changed'
          : it.restoredRows.length > 0
            ? 'new or restored'
            : it.accepted === 1
              ? 'new entry'
              : 'new entries',
      held: 'already held',
      rejected: 'not taken',
      blank: 'blank',
      sentence: (it: Receipt) =>
        `${count(it.read, 'row', 'rows')} read: ${it.accepted.toLocaleString('en-GB')} ${
          it.changedRows.length > 0 ? 'new or changed' : it.restoredRows.length > 0 ? 'new or restored' : 'new'
        }, ${it.held.toLocaleString('en-GB')} already held, ${it.rejected.toLocaleString('en-GB')} not taken, ${it.blank.toLocaleString('en-GB')} blank.`,
    },
    /** Rows of a long list: how many there are when only the first of them are shown. */
    showAll: (number: number) => `Show all ${number.toLocaleString('en-GB')}`,
    showingFirst: (shown: number, all: number) =>
      `The first ${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} are shown.`,
    doubts: {
      title: 'What to look at',
      looked: 'Looked at',
      left: (left: number, all: number) =>
        left === all
          ? `Tick off what you have looked at. ${capital(inWords(all))} ${all === 1 ? 'is' : 'are'} left.`
          : `${capital(inWords(left))} of ${inWords(all)} ${left === 1 ? 'is' : 'are'} left.`,
      allLooked: (all: number) =>
        all === 1
          ? 'The one thing to look at has been looked at'
          : `All ${inWords(all)} things to look at have been looked at`,
      show: 'Show them',
      hide: 'Hide them',
    },
    hints: {
      title: 'Could be said better',
      intro: 'The entries are in as they came. This is for the next time, or for a question to the agency.',
      /** @param several whether the file has several sheets or tables, so that a row is found by both */
      where: (of: HintsOfKind, word: RowWord, several = true): string => {
        const named = of.rows.slice(0, 12)
        const parts = several ? [...new Set(named.map(({ part }) => part))] : [null]
        const said = parts.map((part) => {
          const lines = named.filter((row) => !several || row.part === part).map(({ line }) => line)
          return sayLines(lines, { word, of: part })
        })
        const more = of.count - named.length
        return [said.join('; '), ...(more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : [])].join(', ')
      },
      dismiss: 'Dismiss',
      dismissOne: (heading: string) => `Dismiss: ${heading}`,
      dismissed: 'Dismissed',
      takeBack: 'Show it again',
      takeBackOne: (heading: string) => `Show it again: ${heading}`,
      earlier: (number: number) =>
        `${capital(inWords(number))} ${number === 1 ? 'hint' : 'hints'} dismissed about how things are said`,
    },
    rejections: {
      title: (number: number) => `${capital(inWords(number))} ${number === 1 ? 'row' : 'rows'} not taken`,
      next: 'Mend a row here, or put the rows right in the sender’s file and import it again: what is held already is not added twice.',
      mendedSince: (mended: number, all: number) =>
        mended === all
          ? all === 1
            ? 'It has been put right since.'
            : 'All have been put right since.'
          : `${capital(inWords(mended))} ${mended === 1 ? 'has' : 'have'} been put right since, ${inWords(all - mended)} ${all - mended === 1 ? 'waits' : 'wait'}.`,
      place: (word: RowWord) => capital(word),
      why: 'Why it was not taken',
      says: 'What it says',
      do: 'What to do',
      mend: 'Mend',
      mendOne: (place: string) => `Mend ${place}`,
      mended: 'Put right',
      isIn: (place: string) => `${capital(place)} is in.`,
      wasIn: (place: string) => `${capital(place)} was here already: nothing new.`,
      itsReceipt: 'Open its receipt',
      mendedOne: (place: string) => `${capital(place)} was put right: open its receipt`,
    },
    /** "line 17", "row 4 of sheet “Events”" */
    place: (word: RowWord, line: number, part: string | null) =>
      `${word} ${line.toLocaleString('en-GB')}${part === null ? '' : ` of ${part}`}`,
    mend: {
      title: (place: string) => `Put ${place} right`,
      cells: (file: string) => `The row as it stands in ${file}, column by column.`,
      surplus: (number: number) => `Beyond the last heading (${number})`,
      take: 'Take the row again',
      taking: 'Taking the row…',
    },
    version: {
      changed: (number: number) => `${capital(inWords(number))} ${number === 1 ? 'entry' : 'entries'} changed`,
      changedWords: 'As this version says it. The earlier words are kept with each entry.',
      restored: (number: number) => `${capital(inWords(number))} ${number === 1 ? 'entry' : 'entries'} restored`,
      restoredWords: 'Withdrawn or taken back before, and in this file again.',
      withdrawn: (number: number) => `${capital(inWords(number))} ${number === 1 ? 'entry' : 'entries'} withdrawn`,
      withdrawnWords: 'This version leaves them out, so the timeline no longer shows them. Their words are kept.',
      withdrawnOne: 'This version leaves it out, so the timeline no longer shows it. Its words are kept.',
      refused: (number: number) =>
        `${capital(inWords(number))} ${number === 1 ? 'difference' : 'differences'} not taken over`,
      refusedWords: 'Chosen before the import: here everything stays as it was.',
      at: (code: string, place: string) => `${code}, ${place}`,
      refusedOne: {
        added: (code: string | null, place: string | null) => `${capital(place ?? code ?? '')}: not added`,
        changed: (code: string | null, place: string | null) =>
          `${[code, place].filter((said) => said !== null).join(', ')}: stays as it was`,
        withdrawn: (code: string | null) => `${code ?? ''}: left out of this version, and stays`,
      } satisfies Record<Refused['what'], (code: string | null, place: string | null) => string>,
    },
    columns: {
      title: 'How the columns were read',
      of: (part: string) => `How the columns of ${part} were read`,
      heading: 'Heading in the file',
      field: 'Read as',
      noHeading: 'No heading',
      keptAside: 'Kept with the entry',
      leftOut: 'Left out',
      fields: {
        date: 'When',
        time: 'Time',
        event: 'Event',
        source: 'Source',
        impact: 'Impact on the child',
        voice: 'Child’s voice',
        action: 'Action and outcome',
        rag: 'Rating',
        balance: 'Strength or worry',
        basis: 'Fact, report or opinion',
        category: 'Category',
        people: 'People involved',
        child: 'Child',
        author: 'Recorded by',
      } satisfies Record<ReturnField, string>,
    },
    others: {
      title: (held: number, blank: number) =>
        [
          ...(held === 0 ? [] : [`${count(held, 'row', 'rows')} already held`]),
          ...(blank === 0 ? [] : [`${count(blank, 'row', 'rows')} without an entry`]),
        ].join(', '),
      held: (place: string, code: string) => `${capital(place)}: held as ${code}`,
      blank: {
        empty: (place: string) => `${capital(place)}: empty`,
        header: (place: string) => `${capital(place)}: the headings again`,
        footer: (place: string) => `${capital(place)}: about the report, no entry`,
      },
    },
    hash: (sha256: string) => `Fingerprint of the file (SHA-256): ${sha256}`,
    seeEntries: 'See the entries',
    saveRejected: (number: number) =>
      number === 1 ? 'Save the row as CSV' : `Save the ${inWords(number)} rows as CSV`,
    print: 'Print the receipt',
    save: 'Save the receipt as CSV',
    saved: (file: string) => `${file} is saved. It is in your hands now: it is not encrypted.`,
    back: 'Back to the returns',
    backToReturn: (file: string) => `Back to the receipt of ${file}`,
    undo: {
      open: 'Undo this import',
      title: 'Undo this import?',
      would: ({ leave, stay, revert, comeBack, touched, noted }: Undoing): string[] => {
        const said = [
          ...(leave === 0 ? [] : [`${count(leave, 'entry leaves', 'entries leave')} the timeline.`]),
          ...(touched === 0
            ? []
            : [
                touched === 1
                  ? 'One of them was edited here, or somebody decided who may read it.'
                  : `${capital(inWords(touched))} of them were edited here, or somebody decided who may read them.`,
              ]),
          ...(noted === 0
            ? []
            : [
                `People have put queries, ratings, comments or links beside ${inWords(noted)} of them. These stay in the case and can still be read.`,
              ]),
          ...(stay === 0
            ? []
            : [
                stay === 1
                  ? '1 stays, because another return or an edit made here holds it too.'
                  : `${stay.toLocaleString('en-GB')} stay, because another return or an edit made here holds them too.`,
              ]),
          ...(revert === 0
            ? []
            : [
                revert === 1
                  ? '1 goes back to its earlier words.'
                  : `${revert.toLocaleString('en-GB')} go back to their earlier words.`,
              ]),
          ...(comeBack === 0
            ? []
            : [
                comeBack === 1
                  ? '1 that this version withdrew comes back.'
                  : `${comeBack.toLocaleString('en-GB')} that this version withdrew come back.`,
              ]),
        ]
        return said.length === 0 ? ['No entry changes.'] : said
      },
      putRight: (rows: number) =>
        rows === 1
          ? 'The row of it that was put right stays. It is undone on its own receipt.'
          : `${rows.toLocaleString('en-GB')} rows of it that were put right stay. Each is undone on its own receipt.`,
      keeps: 'This receipt and every version of the entries are kept, and the file can be imported again.',
      keep: 'Keep the import',
      doIt: 'Undo the import',
      doing: 'Undoing…',
    },
  },

  document: {
    title: 'Word document',
    heading: 'Make the Word document',
    intro:
      'The multi-agency chronology as the conference reads it: the clock, who contributed, the entries in order, and room for analysis.',
    nothingYet: 'There are no entries yet. The document would hold the clock and the returns alone.',
    notAllIn: (agencies: readonly string[]) =>
      `${sayList(agencies)} ${agencies.length === 1 ? 'has' : 'have'} not answered yet. The front page says so.`,
    scope: 'Which entries',
    window: (entries: number) => `From the strategy meeting to the conference: ${count(entries, 'entry', 'entries')}`,
    windowNote: (from: string, to: string, undated: number) =>
      `${from} to ${to}. Entries from before${undated === 0 ? '' : `, and ${count(undated, 'entry', 'entries')} without a date,`} are counted on the front page and not printed.`,
    all: (entries: number) => `The whole look-back: ${count(entries, 'entry', 'entries')}`,
    allNote: (from: string) => `Everything that was supplied, asked for since ${from}`,
    forWhom: 'This copy is for',
    professionals: 'Professionals at the conference',
    onEachPage: 'On each page',
    notScreened:
      'OFFICIAL-SENSITIVE, and that it is not yet screened: it may hold information that parents or others must not see. Do not hand it to the family.',
    make: 'Make the Word document',
    makeAgain: 'Make it again',
    toReturns: 'Open the returns',
    choosing: 'Choose where to save it',
    writing: 'Writing the document',
    progress: (done: number, total: number) =>
      `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} entries`,
    written: (file: string) => `${file} is written`,
    writtenEntries: (entries: number) =>
      `It holds ${count(entries, 'entry', 'entries')}. From now on the file is in your hands: it is not encrypted.`,
    openIt: 'Open the document',
  },
} as const

/** Bringing a return in, step by step: see features/returns. */
export const importWords = {
  title: 'Import a return',
  steps: {
    label: 'Steps of the import',
    file: 'File',
    found: 'What we found',
    doubts: 'Dates and doubts',
    changes: 'What changes',
    result: 'Result',
    done: '(done)',
  },
  back: 'Back',
  chooseAnother: 'Choose another file',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  from: (agency: string, file: string | null) => `From ${agency}${file === null ? '' : ` · ${file}`}`,
  reading: (file: string) => `Reading ${file}`,
  readingAgain: 'Reading it again',
  comparing: (file: string) => `Comparing ${file} with what is held`,
  importing: (file: string) => `Importing ${file}`,
  rows: (done: number, total: number) =>
    total === 0 ? count(done, 'row', 'rows') : `${done.toLocaleString('en-GB')} of ${count(total, 'row', 'rows')}`,
  leave: {
    title: 'Leave this import?',
    words: 'Nothing has been imported yet. The file stays where it is; what you set here is forgotten.',
    stay: 'Go on with the import',
    leave: 'Leave it',
  },

  file: {
    heading: (agency: string | null) => (agency === null ? 'Import a return' : `Import ${returnOf(agency)}`),
    intro: 'Nothing is added to the case before you have seen how it is read.',
    agency: 'Whose return is it?',
    agencyHelp: 'A file whose name starts with an agency’s code is recognised by it.',
    agencyMissing: 'Choose the agency whose return it is.',
    otherAgency: (code: string, named: string, chosen: string) =>
      `The file’s name starts with ${code}, the code of ${named}. You chose ${chosen}.`,
    whose: (file: string) => `Whose return is ${file}?`,
    choose: 'Choose a file',
    kinds: 'A table as CSV, Excel or text, or a Word document with a table in it.',
    chosen: 'The file',
    notYet: 'Choose a file or paste a table first.',
    paste: 'Or paste a table',
    pasteHere: 'Paste the table here',
    pasteHelp: 'Copy it in Word, Excel or Outlook, click here and press Ctrl and V.',
    pasted: (lines: number) => `${count(lines, 'line was', 'lines were')} pasted.`,
    pasting: 'Taking what was pasted…',
    pastedNothing: 'There was no text in what was pasted. Copy the table again, with its headings.',
    typed: 'Typing is not read here: copy the table and paste it.',
    tooLong: 'That is more than can be pasted at once. Save it as a file, and choose the file.',
    form: 'No export?',
    formWords: 'Save a blank form for the agency to fill in and send back. It is read like any other file.',
    formAgency: 'Choose the agency first: the form carries its code.',
    word: 'Blank form for Word',
    csv: 'Blank form as CSV',
    saved: (name: string) => `${name} is saved.`,
    next: 'See what we found',
  },

  found: {
    heading: (file: string, rows: number, columns: number | null, tables: number) =>
      tables > 1
        ? `${file}: ${count(rows, 'row', 'rows')} in ${inWords(tables)} tables`
        : columns === null
          ? `${file}: ${count(rows, 'row', 'rows')}`
          : `${file}: ${count(rows, 'row', 'rows')} in ${count(columns, 'column', 'columns')}`,
    unread: (file: string) => `${file}: no chronology found yet`,
    nothing: (agency: string) => `The file says that ${agency} has nothing to report`,
    nothingWords: 'It has no entries. Going on records that as the agency’s answer.',
    how: (
      it: Pick<Examination, 'encoding' | 'delimiter'>,
      headerLine: number | null,
      one: boolean,
      word: RowWord,
    ): string =>
      [
        it.encoding,
        ...(it.delimiter === null ? [] : [delimiters[it.delimiter]]),
        ...(one
          ? [headerLine === null ? 'no headings' : `headings on ${word} ${headerLine.toLocaleString('en-GB')}`]
          : []),
      ].join(', '),
    remembered: 'The columns are read as they were in this agency’s last return.',
    rows: 'The first rows, as they stand',
    rowsOf: (table: string) => `The first rows of ${table.charAt(0).toLowerCase()}${table.slice(1)}, as they stand`,
    moreRows: (number: number) => `Show ${inWords(number)} more`,
    columnsToTheRight: (number: number) => `${capital(inWords(number))} columns; those out of sight are to the right.`,
    nothingInIt:
      'If what it says is that there is nothing to report, that can be recorded as the agency’s answer. There is no receipt then; keep the file.',
    recordNothing: 'Record nothing to report as the answer',
    rowsHelp: 'Are accents and quotation marks as they should be? If not, choose another encoding.',
    rowsHelpPlain: 'Titles and headings included, long texts cut short.',
    line: 'Line',
    row: 'Row',
    headings: 'Headings',
    encoding: 'Encoding',
    encodings: {
      'UTF-8': 'UTF-8',
      'UTF-8 with BOM': 'UTF-8 with BOM',
      'UTF-16 LE': 'UTF-16 LE',
      'UTF-16 BE': 'UTF-16 BE',
      'Windows-1252': 'Windows-1252',
    } satisfies Record<TextEncoding, string>,
    delimiter: 'Cells are kept apart by',
    delimiters: { ',': 'Commas', ';': 'Semicolons', tab: 'Tabs', '|': 'Upright strokes' } satisfies Record<
      Delimiter,
      string
    >,
    headerLine: 'Headings',
    headerOption: (line: number, word: RowWord, cells: string) =>
      `${capital(word)} ${line.toLocaleString('en-GB')}: ${cells}`,
    noHeaderLine: 'There are none',
    headerElsewhere: (line: number, word: RowWord) => `${capital(word)} ${line.toLocaleString('en-GB')}`,
    tables: 'Which tables to take',
    table: (name: string | null, number: number) => (name === null ? `Table ${number}` : capital(name)),
    take: (name: string) => `Take ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    notTaken: 'It is not taken.',
    showRows: 'Show its first rows',
    columns: 'What the columns are',
    columnsOf: (table: string) => `What the columns of ${table.charAt(0).toLowerCase()}${table.slice(1)} are`,
    columnsHelp: 'Two columns may be the same: their texts are joined.',
    columnHeading: 'Heading',
    samples: 'What stands in it',
    noSamples: 'Nothing',
    use: 'Use it as',
    takeAs: (heading: string) => `Use ${heading} as`,
    howKnown: 'How we know',
    uses: {
      date: 'When',
      'end date': 'Last day of a period',
      time: 'Time',
      event: 'Event',
      source: 'Source',
      impact: 'Impact on the child',
      voice: 'Child’s voice',
      action: 'Action and outcome',
      rag: 'Rating',
      balance: 'Strength or worry',
      basis: 'Fact, report or opinion',
      category: 'Category',
      people: 'People involved',
      child: 'Child',
      author: 'Recorded by',
      kept: 'Kept with the entry',
      'left out': 'Left out',
    } satisfies Record<ColumnUse, string>,
    known: {
      chosen: 'You chose',
      remembered: 'Remembered from last time',
      name: 'By its name',
      content: 'By what stands in it',
      unknown: 'Not recognised',
      file: 'From the saved columns',
    } satisfies Record<HowKnown | 'file', string>,
    constants: 'The same for every entry',
    constantsHelp:
      'Where the file does not say it, or a row leaves it blank. A row that says something itself keeps what it says.',
    constantsSet: (number: number) => `${capital(inWords(number))} set`,
    constant: {
      rag: 'Rating',
      balance: 'Strength or worry',
      basis: 'What it rests on',
      category: 'Category',
      source: 'Source',
      author: 'Recorded by',
    } satisfies Record<keyof Constants, string>,
    none: 'Not said',
    mapping: 'How the columns are read can be kept as a file, for another computer.',
    saveMapping: 'Save the columns as a file',
    openMapping: 'Use saved columns',
    mappingSaved: (name: string) => `${name} is saved.`,
    mappingUsed: 'The saved columns are used.',
    nothingTaken: 'No table is taken. Choose one, or choose another file.',
    chooseHeadings: 'Choose the headings first, then what each column is.',
    missing: (why: readonly string[]) => `This cannot go on yet. ${why.join(' ')}`,
    inTable: (table: string, why: string) => `${table}: ${why}`,
    next: 'Go on to dates and doubts',
  },

  doubts: {
    heading: (
      it: Pick<Examination, 'entries' | 'held' | 'rejected' | 'nothingToReport'>,
      asks: boolean,
      later: boolean,
    ): string => {
      if (it.nothingToReport) return 'The file says there is nothing to report'
      if (asks) return 'Which figure is the day, and which the month?'
      const left =
        it.rejected === 0
          ? ''
          : ` ${capital(inWords(it.rejected))} ${it.rejected === 1 ? 'row' : 'rows'} cannot be taken.`
      const fresh = it.entries - it.held
      if (fresh > 0 && later) return `${count(fresh, 'row is', 'rows are')} new or changed.${left}`
      if (fresh > 0) return `${count(fresh, 'new entry', 'new entries')} to take.${left}`
      if (it.held > 0) return `All that can be taken is held already.${left}`
      return `Nothing can be taken from this file.${left}`
    },
    sum: {
      title: 'What would become of the rows',
      read: 'rows read',
      fresh: (later: boolean) => (later ? 'new or changed' : 'new entries'),
      held: 'already held',
      rejected: 'not taken',
      blank: 'blank',
      sentence: (read: number, fresh: number, held: number, rejected: number, blank: number) =>
        `${count(read, 'row', 'rows')} read: ${fresh.toLocaleString('en-GB')} would be new, ${held.toLocaleString('en-GB')} held already, ${rejected.toLocaleString('en-GB')} not taken, ${blank.toLocaleString('en-GB')} blank.`,
    },
    dates: 'Dates',
    order: 'Day and month',
    orders: { 'day-first': 'Day first', 'month-first': 'Month first' } satisfies Record<DateOrder, string>,
    orderMissing: 'Choose whether the day or the month comes first.',
    typed: 'Typed',
    examples: 'Some of its dates, read both ways',
    rejected: (number: number) => `${capital(inWords(number))} ${number === 1 ? 'row' : 'rows'} cannot be taken`,
    rejectedHelp:
      'The others go in all the same. The receipt lists these rows; they can be put right there or saved for the sender.',
    line: 'Line',
    row: 'Row',
    why: 'Why not',
    says: 'What it says',
    moreRejected: (number: number) =>
      `${count(number, 'more row', 'more rows')} cannot be taken; the receipt lists all.`,
    lookAt: 'What to look at',
    names: 'Names in the text',
    namesOfSheets: 'Names in the text and of the sheets',
    childrenByNames: (entries: number) =>
      entries === 1
        ? 'One entry names some of the children alone. Give it to them only?'
        : `${entries.toLocaleString('en-GB')} entries name some of the children alone. Give each to them only?`,
    childrenBySheets: (entries: number) =>
      entries === 1
        ? 'One entry names some of the children alone, or its sheet does. Give it to them only?'
        : `${entries.toLocaleString('en-GB')} entries name some of the children alone, or their sheets do. Give each to them only?`,
    sheetOf: (sheet: string, child: string) => `${capital(sheet)} is named after ${child}.`,
    childrenNote: 'Otherwise these entries are given to all the children of the case.',
    peopleByNames: (entries: number) =>
      entries === 1
        ? 'One entry names somebody of the case whom its row does not list. Add them?'
        : `${entries.toLocaleString('en-GB')} entries name people of the case whom their rows do not list. Add them?`,
    peopleNote: 'They stand beside the entry as people involved; the text stays as it is.',
    hints: 'What could be said better',
    hintsHelp: 'None of this keeps the return from going in. The receipt keeps the list.',
    hide: 'Hide',
    hideHint: (heading: string) => `Hide: ${heading}`,
    hiddenHints: (number: number) => `${count(number, 'hint is', 'hints are')} hidden.`,
    showHints: 'Show them again',
    earlier: 'Are these more rows, or a later version of what they sent?',
    added: 'More rows',
    addedNote: 'They are added to what is held. Rows that are held already are not added twice.',
    later: 'A later version',
    laterNote: 'You see what it adds, changes and leaves out before anything happens.',
    suggested: 'Suggested:',
    suggestedWhy: 'it has the name of an earlier return, or most of its rows.',
    takeAsMissing: 'Choose whether these are more rows or a later version.',
    replaces: 'Which return does it take the place of?',
    replacesMissing: 'Choose at least one earlier return.',
    earlierOne: (file: string, moment: string) => `${file}, ${moment}`,
    earlierNote: (entries: number, alike: number) =>
      `${count(entries, 'entry', 'entries')}, ${alike === 0 ? 'none' : alike === entries ? 'all' : alike.toLocaleString('en-GB')} of them word for word in this file`,
    remember: 'Remember how the columns were read, for this agency’s next return',
    next: {
      nothing: 'Record that there is nothing to report',
      entries: (number: number) => (number === 0 ? 'Write the receipt' : `Import ${count(number, 'entry', 'entries')}`),
      compare: 'See what changes',
    },
  },

  changes: {
    heading: (it: Pick<Comparison, 'added' | 'changed' | 'withdrawn'>): string => {
      const parts = [
        ...(it.added === 0 ? [] : [`${it.added.toLocaleString('en-GB')} added`]),
        ...(it.changed === 0 ? [] : [`${it.changed.toLocaleString('en-GB')} changed`]),
        ...(it.withdrawn === 0 ? [] : [`${it.withdrawn.toLocaleString('en-GB')} left out`]),
      ]
      return parts.length === 0 ? 'The later version says the same' : `The later version: ${sayList(parts)}`
    },
    unchanged: (number: number) =>
      number === 0
        ? 'No entry stays as it is.'
        : `${count(number, 'entry stays as it is', 'entries stay as they are')}.`,
    unread: (number: number) =>
      number === 0
        ? []
        : [
            number === 1
              ? 'One entry seems to stand in a row that could not be read. It stays as it is.'
              : `${capital(inWords(number))} entries seem to stand in rows that could not be read. They stay as they are.`,
          ],
    help: 'All of it is taken unless you take out a tick. What is not taken stays as it was.',
    kind: {
      added: (number: number) => `${capital(inWords(number))} added`,
      changed: (number: number) => `${capital(inWords(number))} changed`,
      withdrawn: (number: number) => `${capital(inWords(number))} left out of the later version`,
    } satisfies Record<Difference['kind'], (number: number) => string>,
    kindHelp: {
      added: 'These entries are new.',
      changed: 'Words that go are struck through, words that come are underlined.',
      withdrawn: 'These entries leave the timeline. Undoing the import brings them back.',
    } satisfies Record<Difference['kind'], string>,
    take: {
      added: 'Take this entry',
      changed: 'Take this change',
      withdrawn: 'Take it off the timeline',
    } satisfies Record<Difference['kind'], string>,
    takeNone: {
      added: 'Take none of the added',
      changed: 'Take none of the changes',
      withdrawn: 'Keep all of these',
    } satisfies Record<Difference['kind'], string>,
    takeNoneListed: 'Take none of those listed',
    takeListed: 'Take all of those listed',
    takeAll: {
      added: 'Take all the added',
      changed: 'Take all the changes',
      withdrawn: 'Take all of these off',
    } satisfies Record<Difference['kind'], string>,
    refused: (number: number) =>
      number === 1 ? 'One is not taken.' : `${number.toLocaleString('en-GB')} are not taken.`,
    forgotRefused: 'What is compared has changed since, so all of it is ticked again. Look through it once more.',
    notListed: (listed: number, all: number) =>
      `The first ${listed.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} are listed here. The others are taken.`,
    page: (from: number, to: number, all: number) =>
      `${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
    earlierPage: 'The ones before',
    nextPage: 'The next ones',
    compareAgain: 'Compare again',
    field: 'What it is about',
    before: 'Before',
    after: 'After',
    empty: 'Nothing',
    touches: {
      edit: 'Someone edited this entry here. The later version does not have that edit.',
      sharing: 'Someone decided who may read this entry. The decision stays; check that it still fits.',
      query: 'The agency was asked about this entry. The query stays; check whether this answers it.',
      'conference rating': 'The conference rated this entry. The rating stays; check that it still fits.',
      'family comment': 'The family commented on this entry. The comment stays; check that it still fits.',
      'same event':
        'This entry is linked to other accounts of the same event. The link stays; check that it still fits.',
      'day order': 'The entries of this day were put in order by hand. The order stays.',
      seen: 'Someone noted how a child was met here. The note stays; check that it still fits.',
    } satisfies Record<Touched, string>,
    /** Where the entry leaves the timeline, and what stands beside it has nowhere to stand. */
    touchesWithdrawn: {
      edit: 'Someone edited this entry here. The edit leaves the timeline with it.',
      sharing: 'Someone decided who may read this entry. The decision stays with it.',
      query: 'The agency was asked about this entry. The query stays in the list of queries.',
      'conference rating':
        'The conference rated this entry. The rating stays, among the notes at entries no longer in the case.',
      'family comment':
        'The family commented on this entry. The comment stays, among the notes at entries no longer in the case.',
      'same event': 'This entry is linked to other accounts of the same event. The link stays, and counts it no more.',
      'day order': 'The entries of this day were put in order by hand. The order of the others stays.',
      seen: 'Someone noted how a child was met here. The note counts no more.',
    } satisfies Record<Touched, string>,
    fields: {
      when: 'When',
      event: 'Event',
      source: 'Source',
      impact: 'Impact on the child',
      voice: 'Child’s voice',
      action: 'Action and outcome',
      rag: 'Rating',
      balance: 'Strength or worry',
      basis: 'What it rests on',
      category: 'Category',
      people: 'People involved',
      children: 'Children',
      author: 'Recorded by',
      other: 'Other columns',
    } satisfies Record<ComparedField, string>,
    place: (line: number, part: string | null, word: RowWord) =>
      `${part === null ? '' : `${capital(part)}, `}${word} ${line.toLocaleString('en-GB')}`,
    next: (taken: Pick<Comparison, 'added' | 'changed' | 'withdrawn'>): string => {
      const parts = [
        ...(taken.added === 0 ? [] : [`add ${taken.added.toLocaleString('en-GB')}`]),
        ...(taken.changed === 0 ? [] : [`change ${taken.changed.toLocaleString('en-GB')}`]),
        ...(taken.withdrawn === 0 ? [] : [`take ${taken.withdrawn.toLocaleString('en-GB')} off`]),
      ]
      return parts.length === 0 ? 'Write the receipt' : capital(parts.join(', '))
    },
  },
} as const

export { capital, sayList }
