/** What a person typed, as a sentence among ours: with a full stop, unless it ends like one already. */
export const withFullStop = (text: string): string => {
  const typed = text.trim()
  return /[.!?…]["'’”)]?$/.test(typed) ? typed : `${typed}.`
}
