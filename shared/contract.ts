import { Answer, CaseAgency } from './model/agency.ts'
import { Case, CaseDraft } from './model/case.ts'
import { Entry, EntryDraft } from './model/entry.ts'
import { Holding } from './model/holding.ts'
import { AgencyId, CaseId, FileToken, ImportId } from './model/ids.ts'
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
  'returns.import': call(z.strictObject({ case: CaseId, agency: AgencyId, file: FileToken }), Receipt),
  'returns.receipt': call(z.strictObject({ case: CaseId, agency: AgencyId, import: ImportId }), Receipt),

  'entries.list': call(z.strictObject({ case: CaseId }), z.array(Entry)),
  'entries.add': call(z.strictObject({ case: CaseId, agency: AgencyId, draft: EntryDraft }), Entry),

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
  changed: z.strictObject({ case: CaseId.nullable(), what: z.array(z.enum(['cases', 'case', 'returns', 'entries'])) }),
  locked: z.strictObject({ why: z.enum(['asked', 'idle', 'sleep']) }),
  progress: z.strictObject({
    work: z.enum(['import', 'document']),
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
