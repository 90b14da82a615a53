/** Norfolk County Council's advice on Word documents: a table of contents over ten pages. */
export const PAGES_WITHOUT_CONTENTS = 10
