/** A rule that a document breaks: which, where in the document, and what is wrong there, without a word of what the document says. */
export type Finding = { readonly rule: string; readonly where: string; readonly what: string }
