import type { Person } from '../../shared/model/case.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { sayDay } from '../../shared/time/say.ts'
import { capital, count, inWords, words } from './en-GB.ts'

const entries = (number: number): string => words.count.entries(number)

/** The people room: who belongs to the case and where the entries speak of them, and its abbreviations. See features/people. */
export const peopleWords = {
  title: 'People',
  heading: (children: number, people: number): string =>
    `${capital(inWords(children))} ${children === 1 ? 'child' : 'children'}${
      people === 0
        ? ', and nobody else in the register yet'
        : ` and ${inWords(people)} ${people === 1 ? 'person' : 'people'} around them`
    }`,
  lead: 'Who belongs to the case, by which names the entries speak of them, and who does not appear. Names are found by their letters alone: nothing is merged, and no entry is changed.',
  basis: (number: number) => `Based on the ${entries(number)} supplied.`,
  noEntries:
    'No entries have been supplied yet. When the first return is in, it is looked through for the names below.',
  looking: (number: number) => `Looking through the ${entries(number)}…`,
  part: {
    missing: 'Never mentioned',
    children: 'Children',
    people: 'Family and household',
    names: 'Names to look at',
    shortForms: 'Abbreviations',
  },

  missing: {
    nobody: 'Everybody in the register stands in at least one entry.',
    people: (number: number) => `Based on the ${entries(number)} supplied, no entry mentions:`,
    children: (number: number) => `Based on the ${entries(number)} supplied, no entry is about:`,
    would: (roleWords: readonly string[]) =>
      roleWords.length === 0
        ? 'Their names and every spelling recorded here were looked for. Entries may still speak of them in other words.'
        : `Their names, every spelling recorded here and words for their role were looked for; a role word such as ${roleWords.map((word) => `“${word}”`).join(' or ')} would have counted. Entries may still speak of them in other words.`,
    person: (role: string, responsibility: Person['parentalResponsibility']) =>
      `${role}; parental responsibility: ${words.newCase.responsibility[responsibility].toLowerCase()}`,
  },

  register: {
    name: 'Name',
    born: 'Born',
    notKnown: 'Not known',
    role: 'Who they are',
    responsibility: 'Parental responsibility',
    mentions: 'Entries',
    about: 'Entries about them',
    agencies: 'By agency',
    actions: 'Change or remove',
    also: (spellings: readonly string[]) => `Also: ${spellings.join(', ')}`,
    none: 'None',
    mentionsHelp:
      'An entry counts for a person when it has one of their names, or a word for their role such as “mother”. It may mean somebody else: open the entries to see.',
    opensPerson: (number: number, name: string) =>
      `${entries(number)} that ${number === 1 ? 'mentions' : 'mention'} ${name}`,
    opensChild: (number: number, name: string) => `${entries(number)} about ${name}`,
    byName: (number: number, all: number): string =>
      number === all
        ? 'all by a full name or a recorded spelling'
        : number === 0
          ? 'by a role word or a first name only'
          : `${number.toLocaleString('en-GB')} by a full name or a recorded spelling`,
    ofAgency: (number: number, agency: string, name: string) => `${entries(number)} of ${agency} for ${name}`,
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    remove: 'Remove',
    removeOf: (name: string) => `Remove ${name}`,
    add: 'Add a person',
    nobody: 'Nobody yet. Add parents who live elsewhere too, and others who matter to the children.',
  },

  form: {
    add: 'Add a person',
    change: (name: string) => `Change ${name}`,
    name: 'Name',
    role: 'Who they are',
    roleHelp: 'To the children, for example: mother, non-resident father, mother’s partner',
    responsibility: 'Parental responsibility',
    spellings: 'Other spellings and names',
    spellingsHelp: 'With commas between them. The entries are looked through for each.',
    born: 'Born',
    nameMissing: 'Type the name.',
    roleMissing: 'Type who they are to the children, for example mother.',
    nameLong: 'This name is too long: 120 characters are the most. Shorten it.',
    roleLong: 'This is too long: 80 characters are the most. Shorten it.',
    spellingLong: (spelling: string) =>
      `“${spelling.slice(0, 30)}…” is too long for a name: 120 characters are the most. Put a comma between two names.`,
    future: (day: IsoDay) => `${sayDay(day, 'medium')} is still to come. Leave this empty until the child is born.`,
    save: 'Keep',
    saving: 'Saving…',
  },

  removal: {
    title: (name: string) => `Remove ${name} from the register?`,
    words:
      'The entries stay as they are, and are no longer looked through for this person. Filters and views that ask for the person show all entries instead.',
    do: 'Remove from the register',
    keep: 'Keep',
  },

  names: {
    lead: 'Suggestions only. These names stand in entries and are nobody’s in the register. Some are another spelling; some are people nobody has listed; some are no people of this family at all.',
    none: 'No entry has a name that is not in the register.',
    near: 'Nearly a name of the register',
    others: 'Other names',
    keys: (accept: string, refuse: string) =>
      `While the focus is on a suggestion, ${accept} accepts the spelling and ${refuse} refuses the suggestion.`,
    inEntries: (number: number) => `in ${entries(number)}`,
    open: (code: string) => `Open ${code}`,
    spellingOf: (name: string) => `Another spelling of ${name}`,
    asSpelling: (spelling: string, name: string) => `Record “${spelling}” as another spelling of ${name}`,
    spellingOfWhom: 'Another name of…',
    spellingOfWhomLong: (spelling: string) => `Record “${spelling}” as another name of somebody in the register`,
    addPerson: 'Add as a person',
    addPersonLong: (name: string) => `Add ${name} to the register`,
    refuse: 'Leave it out',
    refuseLong: (name: string) => `Refuse the suggestion ${name}`,
    refused: (number: number) =>
      `${count(number, 'suggestion is', 'suggestions are')} refused and not shown. A refusal lasts until Tributary is locked or closed.`,
    showRefused: 'Show them again',
    workers: (number: number) =>
      `${count(number, 'name looks', 'names look')} like a worker’s and ${number === 1 ? 'is' : 'are'} not suggested`,
    more: (number: number) => `Show ${count(number, 'more name', 'more names')}`,
    whose: (spelling: string) => `Whose name is “${spelling}”?`,
    who: 'Somebody in the register',
    choose: 'Choose whose name it is.',
    record: 'Record the name',
  },

  shortForms: {
    lead: 'The short forms that occur in the entries, and what they usually stand for. Where they mean something else in this case, say so: the timeline and the Word document then say the same.',
    none: 'No abbreviations occur in the entries.',
    unexplained: (number: number): string =>
      number === 0
        ? 'All of them are explained.'
        : `${count(number, 'short form', 'short forms')} that nobody has explained; the agency that uses ${number === 1 ? 'it' : 'them'} can say.`,
    short: 'Short form',
    long: 'Stands for',
    entries: 'Entries',
    actions: 'Explain or change',
    byCase: 'In this case',
    nowhere: 'in no entry',
    explain: 'Explain',
    explainOf: (short: string) => `Explain ${short}`,
    change: 'Change',
    changeOf: (short: string) => `Change what ${short} stands for`,
    remove: 'Remove',
    removeOf: (short: string) => `Remove what this case says of ${short}`,
    add: 'Add an abbreviation',
    more: (number: number) => `Show ${count(number, 'more abbreviation', 'more abbreviations')}`,
    changeTitle: (short: string) => `What ${short} stands for`,
    shortHelp: 'With capitals as the entries write it',
    shortMissing: 'Type the abbreviation as the entries write it.',
    shortLong: 'An abbreviation has 20 characters at most. Shorten it.',
    longMissing: 'Type what it stands for.',
    longLong: 'This is too long: 200 characters are the most. Shorten it.',
    taken: (short: string) => `This case already says what ${short} stands for. Change that one instead.`,
    changedMeanwhile: (now: string | null) =>
      now === null
        ? 'This was changed meanwhile, so nothing was overwritten. This case no longer says what it stands for; keep yours if it should.'
        : `This was changed meanwhile, so nothing was overwritten. It now says “${now}”; keep yours in its place, or cancel.`,
    save: 'Keep',
  },

  meanwhile:
    'This was changed meanwhile, so nothing was overwritten. It is shown as it stands now; say it again if it still should be otherwise.',
  done: {
    kept: (name: string) => `${name} is kept in the register.`,
    removed: (name: string) => `${name} is removed from the register.`,
    spelling: (spelling: string, name: string) => `“${spelling}” is recorded as a name of ${name}.`,
    refused: (name: string) => `The suggestion ${name} is refused until Tributary is locked or closed.`,
    shown: 'The refused suggestions are shown again.',
    shortForm: (short: string) => `What ${short} stands for is kept.`,
    shortFormGone: (short: string) => `What this case said of ${short} is removed.`,
  },
} as const
