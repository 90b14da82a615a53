/**
 * A date that was mistyped in a way that leaves one reading: letters that look like figures (I3/O6/2023), marks doubled or strange (13//06/2023, 13,06,2023),
 * an apostrophe in place of a mark (13/06'23), a dash with nothing behind it.
 * @param text lower case, tidied, and none of the grammar's forms
 * @returns the text as it was meant; null when there is nothing to mend
 */
export const mendSlips = (text: string): string | null => {
  const figures = LOOKALIKE.test(text) ? text.replaceAll('o', '0').replaceAll(/[il|]/g, '1') : text
  const mended = figures
    .replace(/(?<=\d) ?-+$/, '')
    .replace(/(?<=^\d{1,2}[/.-]\d{1,2}) ?'(?=\d\d$)/, '/')
    .replace(DOUBLED, '$1$2$3$4$5')
    .replace(STRANGE, '$1/$2/$3')
  return mended === text ? null : mended
}

const LOOKALIKE = /^(?=.*\d)[\doil]{1,2}[/.-][\doil]{1,2}[/.-][\doil]{2,4}$/
const DOUBLED = /^(\d{1,2})([/.-])[/.-]?(\d{1,2})([/.-])[/.-]?(\d{4}|\d\d)$/
/** Only before a year in full: 13:06:23 is a time. */
const STRANGE = /^(\d{1,2}) ?[/.,:;_|-] ?(\d{1,2}) ?[/.,:;_|-] ?(\d{4})$/
