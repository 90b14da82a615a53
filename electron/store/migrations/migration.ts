/** One step of a file's schema. */
export type Migration = {
  /** The `user_version` it leaves behind. In tens, so that a correction fits between two releases. */
  readonly to: number
  readonly sql: string
}
