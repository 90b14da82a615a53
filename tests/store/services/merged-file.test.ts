import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { mergedText } from '../../../electron/services/merged-file.ts'
import { writeWhole } from '../../../electron/services/write-whole.ts'
import { MergedFile } from '../../../shared/model/merged.ts'
import { aFamily, manyEntries } from '../../builders/a-conference-document.ts'
import { aReceipt } from '../../builders/a-receipt.ts'
import { anEntry, undated } from '../../builders/an-entry.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tributary-merged-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const family = aFamily()
const textOf = (entries: Parameters<typeof mergedText>[2]): string =>
  [...mergedText(family, [aReceipt({ doubts: ['Look at “line 4”.'] })], entries)].join('')

describe('the merged chronology as JSON', () => {
  test('is what the whole would be, indented by two', () => {
    const said = fc.record({
      event: fc.string({ minLength: 1, unit: 'binary' }),
      voice: fc.option(fc.string({ unit: 'grapheme' })),
      other: fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
      people: fc.array(fc.string({ minLength: 1 })),
    })
    fc.assert(
      fc.property(fc.array(said, { maxLength: 5 }), (all) => {
        const entries = all.map((one, at) => anEntry({ ...one, id: at + 1 }))
        const text = textOf(entries)
        const whole: unknown = JSON.parse(text)
        expect(text).toBe(`${JSON.stringify(whole, null, 2)}\n`)
        expect(
          MergedFile.parse(whole).entries.map(({ event, voice, other, people }) => ({ event, voice, other, people })),
        ).toEqual(entries.map(({ event, voice, other, people }) => ({ event, voice, other, people })))
      }),
    )
  })

  test('has an empty list where there is no entry', () => {
    expect(textOf([]).endsWith(',\n  "entries": []\n}\n')).toBe(true)
  })

  test('is made one entry at a time, so that the whole is never held', () => {
    let taken = 0
    const pieces = mergedText(
      family,
      [],
      (function* () {
        for (const entry of manyEntries(100)) {
          taken++
          yield entry
        }
      })(),
    )
    pieces.next()
    expect(taken).toBe(0)
    pieces.next()
    expect(taken).toBe(1)
    pieces.return(undefined)
  })

  test('holds what is outside the window and what has no date', () => {
    const [entry] = MergedFile.parse(JSON.parse(textOf([anEntry({ when: undated })]))).entries
    expect(entry).toMatchObject({ inWindow: false, when: { precision: 'undated', typed: 'not known' } })
  })
})

describe('a file that is written while its text is made', () => {
  test('holds all of it, in its order', async () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `${at} ${'é'.repeat(at % 90)}\n`)
    await writeWhole(join(folder, 'all.txt'), texts.values())
    expect(await readFile(join(folder, 'all.txt'), 'utf8')).toBe(texts.join(''))
  })

  test('is as it was where making it fails halfway, and what failed is said', async () => {
    const path = join(folder, 'merged.json')
    await writeFile(path, 'earlier')
    const failing = (function* () {
      yield 'x'.repeat(1_000_000)
      throw new TypeError('a mistake of ours')
    })()
    await expect(writeWhole(path, failing)).rejects.toThrow('a mistake of ours')
    expect(await readdir(folder)).toEqual(['merged.json'])
    expect(await readFile(path, 'utf8')).toBe('earlier')
  })

  test('is no file where its folder does not take it', async () => {
    const nowhere = join(folder, 'nowhere', 'merged.json')
    await expect(writeWhole(nowhere, ['a', 'b'])).rejects.toMatchObject({ problem: { kind: 'file-not-written' } })
    expect(await readdir(folder)).toEqual([])
  })
})
