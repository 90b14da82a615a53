/** Stands at the top and bottom of each page that leaves the program. */
export const MARKING = 'OFFICIAL-SENSITIVE'
