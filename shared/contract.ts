import { Answer, CaseAgency } from './model/agency.ts'
import { Case, CaseDraft, Child, Person } from './model/case.ts'
import { CaseNote, NoteChange } from './model/case-note.ts'
import { Comparison, Undoing } from './model/comparison.ts'
import { Entry, EntryDraft, LONGEST_TEXT, Revision } from './model/entry.ts'
import { Examination } from './model/examination.ts'
import { Holding } from './model/holding.ts'
import { AgencyId, CaseId, ChildId, EntryId, FileToken, ImportId, PersonId } from './model/ids.ts'
import { Mapping, Reading } from './model/reading.ts'
import { Receipt } from './model/receipt.ts'
import { IsoDay } from './model/when.ts'
import { z } from './model/zod.ts'

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const nothing = z.strictObject({})

/** The person at the keyboard: stands beside what they enter and import. */
export const Keeper = z.strictObject({
  name: z.string().trim().min(1).max(120),
  role: z.string().trim().min(1).max(80),
})
export type Keeper = z.output<typeof Keeper>

/** Long enough to resist guessing where a laptop is stolen; words are welcome. */
export const NewPassphrase = z.string().min(12).max(1024)

export const Scope = z.enum(['window', 'all'])
export type Scope = z.output<typeof Scope>

/** Characters of a paste: some thousands of entries. A longer table is better sent as a file. */
export const LARGEST_PASTE = 8_000_000

const fileOfAgency = z.strictObject({ case: CaseId, agency: AgencyId, file: FileToken, reading: Reading })
const oneEntry = z.strictObject({ case: CaseId, agency: AgencyId, entry: EntryId })
const oneImport = z.strictObject({ case: CaseId, agency: AgencyId, import: ImportId })
/** The name of the file that was written. */
const Saved = z.strictObject({ name: z.string() }).nullable()

/** How a return goes into the agency's file. */
export const TakeAs = z.discriminatedUnion('kind', [
  /** Its rows are added; those held already are held once. */
  z.strictObject({ kind: z.literal('added') }),
  /** It takes the place of earlier returns, as `returns.compare` showed it, but for what was refused (by key). */
  z.strictObject({
    kind: z.literal('later version'),
    replaces: z.array(ImportId).min(1),
    basis: z.string(),
    refused: z.array(z.string()),
  }),
])
export type TakeAs = z.output<typeof TakeAs>

/** Every call between the window and main. Adding a line here is an architectural act. */
export const contract = {
  'app.about': call(nothing, z.strictObject({ version: z.string(), today: IsoDay, preview: z.boolean() })),

  'vault.state': call(
    nothing,
    z.strictObject({
      state: z.enum(['none', 'locked', 'open']),
      keeper: Keeper.nullable(),
      /** The vault lies on a network or synced folder, where locking and deletion cannot be trusted. */
      folderWarning: z.enum(['network', 'synced']).nullable(),
      locksAfterMinutes: z.int().positive(),
    }),
  ),
  'vault.create': call(z.strictObject({ passphrase: NewPassphrase, keeper: Keeper }), nothing),
  'vault.unlock': call(z.strictObject({ passphrase: z.string().min(1).max(1024) }), nothing),
  'vault.lock': call(nothing, nothing),

  'cases.list': call(
    nothing,
    z.strictObject({
      cases: z.array(z.strictObject({ case: Case, holdings: z.array(Holding) })),
      /** Cases with a file that cannot be opened, each with the sentence that says why; the others are not held up by it. */
      unreadable: z.array(z.strictObject({ id: CaseId, reference: z.string(), why: z.string() })),
    }),
  ),
  'cases.get': call(z.strictObject({ case: CaseId }), Case),
  'cases.create': call(z.strictObject({ draft: CaseDraft }), z.strictObject({ case: CaseId })),
  /** Puts the shipped practice case, with all its returns, into the vault; opens it when it is there already. */
  'cases.practice': call(nothing, z.strictObject({ case: CaseId })),

  /** Says whether the keepers of this vault speak for an agency, and may edit its entries. */
  'cases.speakFor': call(z.strictObject({ case: CaseId, agency: AgencyId, ours: z.boolean() }), nothing),
  /** Adds somebody to the people register (without an id), or says anew who they are. */
  'cases.keepPerson': call(
    z.strictObject({ case: CaseId, person: PersonId.nullable(), said: Person.omit({ id: true }) }),
    Person,
  ),
  'cases.removePerson': call(z.strictObject({ case: CaseId, person: PersonId }), nothing),
  'cases.keepChild': call(z.strictObject({ case: CaseId, child: ChildId, said: Child.omit({ id: true }) }), Child),

  'returns.holdings': call(z.strictObject({ case: CaseId }), z.array(Holding)),
  'returns.answer': call(
    z.strictObject({
      case: CaseId,
      agency: AgencyId,
      answer: Answer,
      contributor: CaseAgency.shape.contributor,
      recordsTo: CaseAgency.shape.recordsTo,
    }),
    nothing,
  ),
  /** Opens the file dialog. Null when the person chose nothing; `agency` when the file's name starts with the code of one. */
  'returns.choose': call(
    z.strictObject({ case: CaseId }),
    z.strictObject({ file: FileToken, name: z.string(), agency: AgencyId.nullable() }).nullable(),
  ),
  /** Keeps what was pasted from Word, Excel or Outlook in memory, as if it were a file. */
  'returns.paste': call(
    z.strictObject({ html: z.string().max(LARGEST_PASTE).nullable(), text: z.string().max(LARGEST_PASTE) }),
    z.strictObject({ file: FileToken, name: z.string() }),
  ),
  /** What would become of the file, read as told. Says `progress` meanwhile; nothing is changed. */
  'returns.examine': call(fileOfAgency, Examination),
  /** The file held against the returns it is a later version of. Nothing is changed. */
  'returns.compare': call(fileOfAgency.extend({ replaces: z.array(ImportId).min(1) }), Comparison),
  'returns.import': call(
    fileOfAgency.extend({
      as: TakeAs,
      remember: z.boolean(),
      /** The fingerprint of the file as it was examined; `changed-meanwhile` when it is another one now. */
      examined: Receipt.shape.sha256.nullable().optional(),
    }),
    Receipt,
  ),
  /** Stops the examination, comparison or import that is going on; it then answers `cancelled`, and nothing was changed. */
  'returns.cancel': call(nothing, nothing),
  'returns.receipt': call(
    oneImport,
    z.strictObject({
      receipt: Receipt,
      /** Doubts ("doubt:0") and kinds of hints ("hint:dna") that a person has looked at. */
      lookedAt: z.array(z.string()),
      undone: z.strictObject({ at: z.iso.datetime(), by: z.string() }).nullable(),
    }),
  ),
  'returns.lookAt': call(
    oneImport.extend({ items: z.array(z.string().max(60)).min(1).max(1000), looked: z.boolean() }),
    nothing,
  ),
  'returns.undoing': call(oneImport, Undoing),
  /** Takes a whole import back. Its receipt, revisions and audit stay. */
  'returns.undo': call(oneImport, nothing),
  /** Takes one rejected row again as a person has put it right, cell by cell. */
  'returns.mend': call(
    oneImport.extend({
      line: z.int().positive(),
      part: z.string().nullable(),
      cells: z.array(z.string().max(LONGEST_TEXT)).min(1).max(1000),
    }),
    Receipt,
  ),
  /** Save dialogs; null when the person chose no place. */
  'returns.saveReceipt': call(oneImport, Saved),
  'returns.saveRejected': call(oneImport, Saved),
  'returns.saveMapping': call(z.strictObject({ agency: z.string().max(20), mapping: Mapping }), Saved),
  'returns.openMapping': call(nothing, Mapping.nullable()),
  /** A blank form for an agency that has no export: a table to type into. */
  'returns.saveForm': call(z.strictObject({ case: CaseId, agency: AgencyId, kind: z.enum(['word', 'csv']) }), Saved),

  'entries.list': call(z.strictObject({ case: CaseId }), z.array(Entry)),
  'entries.add': call(z.strictObject({ case: CaseId, agency: AgencyId, draft: EntryDraft }), Entry),
  /** Every revision, first to last. */
  'entries.revisions': call(oneEntry, z.array(Revision)),
  /** Edits an entry of an agency that the keepers speak for, or one typed here. When another revision than `expected` stands meanwhile, it is answered and nothing is changed. */
  'entries.revise': call(
    oneEntry.extend({ expected: z.int().positive(), draft: EntryDraft }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), entry: Entry }),
      z.strictObject({ kind: z.literal('changed meanwhile'), entry: Entry }),
    ]),
  ),

  /** What people added beside the entries. */
  'notes.list': call(z.strictObject({ case: CaseId }), z.array(CaseNote)),
  /** All of the changes or none. @returns the notes that were added or changed, in that order */
  'notes.change': call(
    z.strictObject({ case: CaseId, changes: z.array(NoteChange).min(1).max(1000) }),
    z.array(CaseNote),
  ),

  /** Opens the save dialog and writes the open queries to an agency as a letter in Word. Null when the person chose no place. */
  'queries.letter': call(
    z.strictObject({ case: CaseId, agency: AgencyId }),
    z.strictObject({ file: FileToken, name: z.string(), queries: z.int().positive() }).nullable(),
  ),
  /** Opens the save dialog, writes the professionals' edition, says `progress` meanwhile. Null when the person chose no place. */
  'document.export': call(
    z.strictObject({ case: CaseId, scope: Scope }),
    z.strictObject({ file: FileToken, name: z.string(), entries: z.int().nonnegative() }).nullable(),
  ),
  'document.open': call(z.strictObject({ file: FileToken }), nothing),
} as const

export type CallName = keyof typeof contract
export type Input<N extends CallName> = z.output<(typeof contract)[N]['input']>
export type Output<N extends CallName> = z.output<(typeof contract)[N]['output']>
export type Services = { readonly [N in CallName]: (input: Input<N>) => Promise<Output<N>> }

/** What main tells the window unasked. */
export const events = {
  /** Something in a case changed; the window refetches what is named. Without a case: the list of cases. */
  changed: z.strictObject({
    case: CaseId.nullable(),
    what: z.array(z.enum(['cases', 'case', 'returns', 'entries', 'notes'])),
  }),
  locked: z.strictObject({ why: z.enum(['asked', 'idle', 'sleep']) }),
  progress: z.strictObject({
    work: z.enum(['examine', 'import', 'document']),
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
  }),
} as const
export type EventName = keyof typeof events
export type Event<N extends EventName> = z.output<(typeof events)[N]>

/** What a call answers. The message is a whole sentence, ready to be shown. */
export type Reply<N extends CallName> =
  | { readonly ok: true; readonly value: Output<N> }
  | {
      readonly ok: false
      readonly error: { readonly kind: string; readonly message: string; readonly fields?: readonly string[] }
    }

/** The one door, as the preload puts it on the window. */
export type Door = {
  readonly invoke: <N extends CallName>(name: N, input: z.input<(typeof contract)[N]['input']>) => Promise<Reply<N>>
  /** @returns a function that ends the subscription */
  readonly subscribe: <N extends EventName>(name: N, listener: (event: Event<N>) => void) => () => void
}
