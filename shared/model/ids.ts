import { z } from './zod.ts'

/** Every id is a UUIDv7: unique without a server, and in order of making. */
export const CaseId = z.uuidv7().brand('CaseId')
export type CaseId = z.output<typeof CaseId>

export const AgencyId = z.uuidv7().brand('AgencyId')
export type AgencyId = z.output<typeof AgencyId>

export const PersonId = z.uuidv7().brand('PersonId')
export type PersonId = z.output<typeof PersonId>

export const ChildId = z.uuidv7().brand('ChildId')
export type ChildId = z.output<typeof ChildId>

export const EntryId = z.uuidv7().brand('EntryId')
export type EntryId = z.output<typeof EntryId>

export const ImportId = z.uuidv7().brand('ImportId')
export type ImportId = z.output<typeof ImportId>

export const NoteId = z.uuidv7().brand('NoteId')
export type NoteId = z.output<typeof NoteId>

/** Stands for a file the person picked in a dialog. The window never names a path. */
export const FileToken = z.uuidv4().brand('FileToken')
export type FileToken = z.output<typeof FileToken>
