/** Printed at the top and bottom of each page. */
export const MARKING = 'OFFICIAL-SENSITIVE'

/** Undecided entries may go to professionals alone, and each page says so. */
export const NOT_SCREENED = 'Not yet screened: for professionals at the conference only'
