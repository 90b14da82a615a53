/** What can be expected to go wrong is a value; an exception is a bug. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: P }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const fail = <P>(error: P): { readonly ok: false; readonly error: P } => ({ ok: false, error })
