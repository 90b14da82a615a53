/** Undecided entries may go to professionals alone, and each page says so. */
export const NOT_SCREENED = 'Not yet screened: for professionals at the conference only'
