import type { z } from './model/zod.ts'
import { count } from './returns/say-lines.ts'

/**
 * Everything that can be expected to go wrong, with what a sentence about it needs. A closed union: a new kind needs its words in `sayProblem`.
 * No problem holds case content, a passphrase, a key, or a path beyond the name of a file the person chose; `date-unreadable` and `row-not-taken` repeat to a person what that person typed.
 */
export type Problem =
  // the vault
  | { readonly kind: 'no-vault' }
  | { readonly kind: 'vault-exists' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'slow-down'; readonly seconds: number }
  | { readonly kind: 'vault-damaged' }
  | { readonly kind: 'vault-foreign' }
  | { readonly kind: 'vault-newer' }
  // one encrypted file of it
  | { readonly kind: 'file-missing'; readonly what: StoreFile }
  | { readonly kind: 'file-empty'; readonly what: StoreFile }
  | { readonly kind: 'file-damaged'; readonly what: StoreFile }
  | { readonly kind: 'file-foreign'; readonly what: StoreFile }
  | { readonly kind: 'file-newer'; readonly what: StoreFile }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'disk-failed' }
  | { readonly kind: 'import-running' }
  // what a person gave us
  | { readonly kind: 'case-unreadable'; readonly file: string; readonly where: string; readonly why: string }
  | { readonly kind: 'reference-taken'; readonly reference: string }
  | {
      readonly kind: 'not-found'
      readonly what: 'case' | 'agency' | 'entry' | 'receipt' | 'file' | 'person' | 'child' | 'note'
    }
  | { readonly kind: 'date-unreadable'; readonly typed: string; readonly why: string }
  | { readonly kind: 'outside-holidays'; readonly year: number; readonly from: number; readonly to: number }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-ours' }
  // a return
  | { readonly kind: 'return-unreadable'; readonly file: string; readonly why: string }
  | { readonly kind: 'return-of-other-kind'; readonly file: string; readonly ask: string }
  | { readonly kind: 'return-empty'; readonly file: string }
  | { readonly kind: 'return-too-large'; readonly file: string; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'return-no-header'; readonly file: string; readonly lacks: string }
  | { readonly kind: 'row-not-taken'; readonly why: string }
  | { readonly kind: 'mapping-unreadable'; readonly file: string; readonly why: string }
  | {
      readonly kind: 'no-agency-for'
      readonly file: string
      readonly code: string
      /** The codes there are. */
      readonly known: readonly string[]
    }
  // documents
  | { readonly kind: 'edition-blocked'; readonly edition: string; readonly undecided: number }
  | {
      readonly kind: 'document-too-long'
      readonly entries: number
      readonly most: number
      readonly scope: 'window' | 'all'
    }
  | {
      readonly kind: 'file-not-written'
      readonly file: string
      readonly why: 'disk-full' | 'read-only' | 'in-use' | 'other'
    }
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'not-a-document'; readonly file: string; readonly why: string }
  // the door
  | { readonly kind: 'bad-request'; readonly fields: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'internal' }

export type StoreFile = 'index' | 'case' | 'agency'

/** Thrown across rooms inside electron/ for what is expected; the router and the command line turn it into its sentence. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** One sentence, two at most: what is wrong, where, and what to do. */
export const sayProblem = (problem: Problem): string => {
  switch (problem.kind) {
    case 'no-vault':
      return 'There is no vault here yet. Create one first.'
    case 'vault-exists':
      return 'There is a vault here already. Unlock it instead.'
    case 'locked':
      return 'The vault is locked. Unlock it and try again.'
    case 'wrong-passphrase':
      return 'That is not the passphrase of this vault. Check capital letters and the keyboard language, and try again.'
    case 'slow-down':
      return `Too many wrong passphrases. Wait ${problem.seconds} seconds and try again.`
    case 'vault-damaged':
      return 'The vault’s key file (vault.json) is damaged or missing, so the vault cannot be opened. Put the whole vault folder back from a backup; nothing was changed.'
    case 'vault-foreign':
      return 'The file vault.json in the vault’s folder was not written by Tributary. Ask IT to look at that folder; nothing was changed.'
    case 'vault-newer':
      return 'This vault was written by a newer version of Tributary. Install that version to open it; nothing was changed.'
    case 'file-missing':
      return `${storeFile(problem.what)} is missing from the vault. Put the whole vault folder back from a backup; nothing was changed.`
    case 'file-empty':
      return `${storeFile(problem.what)} is empty (0 bytes). Put the whole vault folder back from a backup; nothing was changed.`
    case 'file-damaged':
      return `${storeFile(problem.what)} is damaged and was not opened. Put the whole vault folder back from a backup; nothing was changed.`
    case 'file-foreign':
      return `${storeFile(problem.what)} does not belong to this vault. Put the whole vault folder back from a backup; nothing was changed.`
    case 'file-newer':
      return `${storeFile(problem.what)} was written by a newer version of Tributary. Install that version to open it; nothing was changed.`
    case 'in-use':
      return 'The vault is open in another window or program. Close it there and try again.'
    case 'disk-full':
      return 'The disk is full, so nothing was saved. Free some space and try again; everything saved earlier is safe.'
    case 'read-only':
      return 'The folder may not be written to, so nothing was saved. Ask IT for access to it.'
    case 'disk-failed':
      return 'The disk did not answer as it should, so nothing was saved. Check that the drive is connected and try again; everything saved earlier is safe.'
    case 'import-running':
      return 'A return of this agency is being imported. Wait until it has finished, and try again.'
    case 'case-unreadable':
      return `${problem.file}: ${problem.where === '' ? '' : `${problem.where}: `}${problem.why}`
    case 'reference-taken':
      return `There is a case with the reference ${problem.reference} already. Give this one another reference, or open that case.`
    case 'not-found':
      return `That ${problem.what} is no longer here. Go back and open the case again.`
    case 'date-unreadable':
      return problem.why
    case 'outside-holidays':
      return `Working days can be counted from ${problem.from} to ${problem.to} only, because bank holidays are not known for ${problem.year}. Check the date.`
    case 'changed-meanwhile':
      return 'This was changed meanwhile, so nothing was overwritten. Look at it as it stands now, then do it again.'
    case 'not-ours':
      return 'This entry belongs to another agency and is not rewritten here. Ask that agency with a query instead.'
    case 'return-unreadable':
      return `${problem.file} could not be read: ${problem.why}`
    case 'return-of-other-kind':
      return `${problem.file} cannot be imported: ${problem.ask}`
    case 'return-empty':
      return `${problem.file} is empty. Ask the sender for it again, or record “nothing to report” if that is the answer.`
    case 'return-too-large':
      return `${problem.file} has ${problem.megabytes} MB; at most ${problem.limit} MB can be read. Ask the sender for a shorter period.`
    case 'return-no-header':
      return `${problem.file}: no row with column headings was found (${problem.lacks}). Name the columns in the first row, for example Date, Event, Source.`
    case 'row-not-taken':
      return problem.why
    case 'mapping-unreadable':
      return `${problem.file} cannot say how columns are read: ${problem.why}`
    case 'no-agency-for':
      return `${problem.file}: the case has no agency with the code ${problem.code}. The codes are ${problem.known.join(', ')}. Rename the file to start with one, take it out of the folder, or add the agency to the case.`
    case 'document-too-long':
      return `The document would print ${count(problem.entries)} entries; at most ${count(problem.most)} can be printed. ${problem.scope === 'all' ? 'Make it for the window alone, or ask' : 'Ask'} the agencies for this family and a shorter period.`
    case 'edition-blocked':
      return `The edition for ${problem.edition} was not made: ${problem.undecided} entries still need a sharing decision. Only the professionals’ edition may go out before that.`
    case 'file-not-written':
      return `${problem.file} was not written: ${notWritten[problem.why]}`
    case 'nothing-asked':
      return 'There is no open query to this agency, so there is nothing to write. Ask it about one of its entries first.'
    case 'not-a-document':
      return `${problem.file} could not be checked: ${problem.why}`
    case 'bad-request':
      return problem.fields.length === 0
        ? 'Something in the form is not as it should be. Check it and try again.'
        : `Check ${problem.fields.join(', ')} and try again.`
    case 'cancelled':
      return 'Stopped. Nothing was changed.'
    case 'internal':
      return 'Something went wrong inside Tributary and nothing was saved. Close it, open it again, and tell your IT support if it happens twice.'
  }
}

const storeFile = (what: StoreFile): string =>
  ({ index: 'The index of the vault', case: 'The file of this case', agency: 'The file of one agency' })[what]

const notWritten = {
  'disk-full': 'the disk is full. Free some space and try again.',
  'read-only': 'this folder may not be written to. Choose another folder.',
  'in-use': 'the file is open in another program. Close it there and try again.',
  other: 'the folder did not accept it. Choose another folder.',
} as const

/** Paths of the fields that a schema refused, never their values. */
export const fieldsOf = (error: z.ZodError): string[] => [
  ...new Set(error.issues.map((issue) => issue.path.map(String).join('.')).filter((path) => path !== '')),
]
