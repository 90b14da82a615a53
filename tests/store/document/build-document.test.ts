import { expect, test } from 'vitest'

import { buildDocument, MOST_PRINTED } from '../../../electron/document/build-document.ts'
import { writeConferenceDocument } from '../../../electron/document/write-conference-document.ts'
import { aConferenceDocument, aFamily, manyEntries } from '../../builders/a-conference-document.ts'
import { anEntry, onDay } from '../../builders/an-entry.ts'

test('the thread writes the same bytes, and says how far it is', async () => {
  const document = aConferenceDocument({ entries: manyEntries(300), scope: 'all' })
  const told: number[] = []
  const bytes = await buildDocument(document, { onProgress: (done) => told.push(done) })
  expect(Buffer.compare(bytes, await writeConferenceDocument(document))).toBe(0)
  expect(told[0]).toBe(0)
  expect(told.at(-1)).toBe(300)
})

test('the program answers while the thread writes', async () => {
  let answered = 0
  const clock = setInterval(() => answered++, 5)
  await buildDocument(aConferenceDocument({ entries: manyEntries(2_000), scope: 'all' }))
  clearInterval(clock)
  expect(answered).toBeGreaterThan(10)
})

test('it stops when it is told to, at once', async () => {
  const stop = new AbortController()
  const building = buildDocument(aConferenceDocument({ entries: manyEntries(2_000), scope: 'all' }), {
    onProgress: () => {
      stop.abort()
    },
    signal: stop.signal,
  })
  await expect(building).rejects.toMatchObject({ problem: { kind: 'cancelled' } })
})

test('it does not begin when it was told to stop before', async () => {
  const told: number[] = []
  const building = buildDocument(aConferenceDocument(), {
    signal: AbortSignal.abort(),
    onProgress: (done) => told.push(done),
  })
  await expect(building).rejects.toMatchObject({ problem: { kind: 'cancelled' } })
  expect(told).toEqual([])
})

test('an expected problem keeps its kind across the thread', async () => {
  const far = aFamily({ strategyMeeting: '2031-05-01', conference: '2031-05-20' })
  await expect(buildDocument(aConferenceDocument({ case: far }))).rejects.toMatchObject({
    problem: { kind: 'outside-holidays' },
  })
})

test('a document that nobody could read is refused with what to do, and one that counts so many is written', async () => {
  const far = onDay('2020-05-05')
  const many = Array.from({ length: MOST_PRINTED + 1 }, (_, at) => anEntry({ when: far, sequence: at, id: at + 1 }))
  const refused = buildDocument(aConferenceDocument({ entries: many, scope: 'all' }))
  await expect(refused).rejects.toMatchObject({
    problem: { kind: 'document-too-long', entries: 20_001, most: 20_000, scope: 'all' },
  })
  expect((await buildDocument(aConferenceDocument({ entries: many, scope: 'window' }))).length).toBeGreaterThan(0)
}, 60_000)
