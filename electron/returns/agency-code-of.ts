/**
 * The agency whose return a file is, by its name: what stands before the first `.` or `_`, in capitals. "POL.csv" → "POL", "edu-1_march.xlsx" → "EDU-1".
 * What a browser or Windows adds to a second copy is left out: "POL (1).csv", "POL - Copy.csv".
 */
export const agencyCodeOf = (fileName: string): string =>
  (fileName.split(/[._]/)[0] ?? '')
    .replace(/(?:\s*\(\d+\)|\s+-\s+copy)+\s*$/i, '')
    .trim()
    .toUpperCase()
