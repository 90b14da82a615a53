import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { ConferenceDocument } from '../../../electron/document/conference-document.ts'
import { CHRONOLOGY_HEADINGS } from '../../../electron/document/entry-words.ts'
import { writeConferenceDocument } from '../../../electron/document/write-conference-document.ts'
import { aConferenceDocument, manyEntries, theEntries } from '../../builders/a-conference-document.ts'
import { anEntry, onDay } from '../../builders/an-entry.ts'

// The document as people see it: laid out by LibreOffice and read back page by page.

const isThere = (program: string, word: string): boolean =>
  spawnSync(program, [word], { stdio: 'ignore' }).error === undefined
const missing = ['soffice', 'pdftotext'].filter(
  (program) => !isThere(program, program === 'soffice' ? '--version' : '-v'),
)

describe.skipIf(missing.length > 0)(
  `the pages as LibreOffice lays them out${missing.length > 0 ? ` (not run: ${missing.join(' and ')} not installed)` : ''}`,
  { timeout: 180_000 },
  () => {
    let folder: string
    let whole: string[]
    let window: string[]

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tributary-pages-'))
      whole = await pagesOf('whole', { scope: 'all' })
      window = await pagesOf('window', { scope: 'window' })
    }, 180_000)

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true })
    })

    const pagesOf = async (name: string, said: Partial<ConferenceDocument>): Promise<string[]> => {
      const file = join(folder, `${name}.docx`)
      writeFileSync(file, await writeConferenceDocument(aConferenceDocument(said)))
      const profile = pathToFileURL(join(folder, 'profile')).href
      const words = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]
      const made = spawnSync('soffice', words, { encoding: 'utf8', timeout: 170_000 })
      if (made.status !== 0) throw new Error(`LibreOffice ended with ${made.status}: ${made.stderr}`)
      const read = spawnSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], {
        encoding: 'utf8',
        maxBuffer: 64 * 1_048_576,
      })
      return read.stdout.split('\f').slice(0, -1)
    }

    test('every page is marked at the top and bottom, says that it is not screened, and counts itself right', () => {
      for (const pages of [whole, window]) {
        expect(pages.length).toBeGreaterThan(5)
        for (const [index, page] of pages.entries()) {
          expect(page.split('OFFICIAL-SENSITIVE').length - 1).toBe(2)
          expect(page).toContain('Not yet screened: for professionals at the conference only')
          expect(page).toContain('Copy for professionals · Edition 1 · Made Mon 18 May 2026 at 14:10')
          expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
        }
      }
    })

    test('the front page is one page, and ends with the counts', () => {
      expect(whole[0]).toContain('Multi-agency chronology')
      expect(whole[0]).toContain('Based on the 49 entries supplied')
      expect(whole[0]?.replaceAll(/\s+/g, ' ')).toContain('Not mentioned, by name or by role: Anthony Wale (uncle).')
      expect(whole[1]).toContain('Contents')
    })

    test('the heading row stands on each page of the chronology', () => {
      const codes = new Map(theEntries().map(({ code }) => [code, 0]))
      for (const page of whole) {
        const here = [...codes.keys()].filter((code) => new RegExp(`${code}\\b`).test(page))
        for (const code of here) codes.set(code, (codes.get(code) ?? 0) + 1)
        for (const heading of here.length > 0 ? CHRONOLOGY_HEADINGS : []) expect(page).toContain(heading)
      }
      // every entry is there, whole, on one page
      expect([...codes.values()].every((pages) => pages === 1)).toBe(true)
    })

    test('the page numbers of the table of contents are right', () => {
      const contents = whole[1] ?? ''
      const lines = [...contents.matchAll(/^ *(\S.*?)\.{3,} *(\d+)$/gm)]
      expect(lines.length).toBeGreaterThan(8)
      for (const [, heading = '', page = ''] of lines) expect(whole[Number(page) - 1]).toContain(heading)
    })

    test('estimated pages keep up with laid-out pages in a long document', async () => {
      const pages = await pagesOf('long', { scope: 'all', entries: manyEntries(400) })
      const last = /Room for analysis\.{3,} *(\d+)/.exec(pages.slice(1, 4).join('\n'))?.[1]
      const real = pages.findIndex((page) => page.includes('To be filled in by the people at the conference')) + 1
      expect(real).toBeGreaterThan(80)
      expect(Math.abs(Number(last) - real)).toBeLessThanOrEqual(Math.ceil(real / 50))
    })

    test('a row taller than a page goes on over the next ones and loses nothing', async () => {
      const words = Array.from({ length: 2_000 }, (_, number) => `word${number}`)
      const pages = await pagesOf('tall', {
        scope: 'all',
        entries: [anEntry({ event: words.join(' '), when: onDay('2026-05-05') })],
      })
      const text = pages.join('\n')
      expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([])
    })

    test('names and texts in other scripts, and markup that was typed, are printed as they are', async () => {
      const typed = '<w:p>forged</w:p> & "quoted" { PAGE }'
      const pages = await pagesOf('scripts', {
        scope: 'all',
        entries: [anEntry({ event: typed, impact: 'Zoë Ó Súilleabháin' })],
      })
      const text = pages.join('\n').replaceAll(/\s+/g, ' ')
      expect(text).toContain('<w:p>forged</w:p> & "quoted" { PAGE }')
      expect(text).toContain('Zoë Ó')
    })
  },
)
