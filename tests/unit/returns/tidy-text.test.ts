import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { isPlain, tidyPlainText, tidyText } from '../../../shared/returns/rows/tidy-text.ts'

// thousands of runs on a machine that has other things to do, too
vi.setConfig({ testTimeout: 60_000 })

const tidy = (text: string) => tidyText(text).text

describe('a text is read as a person would read it', () => {
  test.each([
    ['  Absent  ', 'Absent'],
    ['two\r\nlines', 'two\nlines'],
    ['old\rMac', 'old\nMac'],
    ['Word’s soft\u000bbreak', 'Word’s soft\nbreak'],
    ['no\u0000 NULs\u0007', 'no NULs'],
    ['hard\u00a0space', 'hard space'],
    ['a_x000D_\nb', 'a\nb'],
    ["'01/02/2024", '01/02/2024'],
    ["'Seen at home", 'Seen at home'],
    ["'She didn't go", "She didn't go"],
    ["'Get out,' he said", "'Get out,' he said"],
    ['="0123"', '0123'],
    ['=" 0123\n"', '0123'],
    ['="\n"', ''],
    ["'- no breakfast", '- no breakfast'],
    [`'="0123"`, '0123'],
    ['=1+1', '=1+1'],
    ['a\n\n\n\nb', 'a\n\nb'],
  ])('%j is %j', (typed, text) => {
    expect(tidy(typed)).toBe(text)
  })

  test.each([
    ['<p>Late again</p><p>No&nbsp;breakfast</p>', 'Late again\nNo breakfast'],
    ['Late<br>again<br/>today', 'Late\nagain\ntoday'],
    ['<div class="x">Mum &amp; Dad</div>', 'Mum & Dad'],
    ['<ul><li>one</li><li>two</li></ul>', '• one\n• two'],
    ['&lt;p&gt;Encoded whole&lt;/p&gt;', 'Encoded whole'],
    ['&#8220;Stop&#8221; &#x2013; &pound;5', '“Stop” – £5'],
    ['It&#146;s Windows', 'It’s Windows'],
    ['<!-- StartFragment -->x<b>y</b>', 'xy'],
  ])('HTML %j is %j', (typed, text) => {
    expect(tidyText(typed)).toEqual({ text, controls: false, html: true })
  })

  test.each(['A&E at 5 < 6 and 7 > 3', 'Bread & butter', 'B&B; hostel', 'he <3 her', '<unknown> male', '&made;'])(
    'what only looks like HTML stays: %j',
    (typed) => {
      expect(tidyText(typed)).toEqual({ text: typed, controls: false, html: false })
    },
  )

  test('a control character taken out is told', () => {
    expect(tidyText('a\u0000b').controls).toBe(true)
    expect(tidyText('a\tb\nc').controls).toBe(false)
  })

  test('the quick way for plain rows gives the same text as the careful one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', "'", '=', '"', ' ', '\t', 'é', '’', '1', '-'), maxLength: 12 }),
        (typed) => {
          fc.pre(isPlain(typed))
          expect(tidyPlainText(typed)).toBe(tidy(typed))
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('no words are lost, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const words = /[\p{L}\p{N}]/gu
        fc.pre(!/[<&_]/.test(typed))
        expect(tidy(typed).match(words)?.join('')).toBe(typed.match(words)?.join(''))
      }),
    )
  })
})
