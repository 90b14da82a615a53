import { describe, expect, test } from 'vitest'

import { doInPicture, type PictureStage } from '../../../renderer/features/timeline/picture/do-in-picture.ts'
import { startOf } from '../../../renderer/features/timeline/picture/drawn-time.ts'
import { splitByDate } from '../../../renderer/features/timeline/picture/lane-marks.ts'
import { actOfKey, KEYS } from '../../../renderer/features/timeline/picture/picture-acts.ts'
import { stepInTime, stepToAgency } from '../../../renderer/features/timeline/picture/picture-steps.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { anEntry, onDay, undated } from '../../builders/an-entry.ts'

const police = anEntry({ agency: 'POL', when: onDay('2026-05-01') })
const school = anEntry({ agency: 'EDU-1', when: onDay('2026-05-03') })
const policeLater = anEntry({ agency: 'POL', when: onDay('2026-05-09') })
const shown = [police, school, policeLater]
const lanes = [police.agency, 'no entries', school.agency]

describe('steps through the picture', () => {
  test('lead from entry to entry in time and end at the last', () => {
    expect(stepInTime(shown, police, 1)).toBe(school)
    expect(stepInTime(shown, policeLater, -1)).toBe(school)
    expect(stepInTime(shown, policeLater, 1)).toBeNull()
    expect(stepInTime(shown, null, 1)).toBe(police)
    expect(stepInTime(shown, null, -1)).toBe(policeLater)
  })

  test('lead to the nearest entry of the next agency that has any', () => {
    expect(stepToAgency(shown, lanes, policeLater, 1)).toBe(school)
    expect(stepToAgency(shown, lanes, school, -1)).toBe(police)
    expect(stepToAgency(shown, lanes, police, -1)).toBeNull()
    expect(stepToAgency([], lanes, null, 1)).toBeNull()
  })
})

describe('what a key of the picture does', () => {
  const done = (act: Parameters<typeof doInPicture>[0], stage: Partial<PictureStage>): Entry | null => {
    let selected: Entry | null = null
    doInPicture(act, {
      drawn: shown,
      lanes: lanes.map((id) => ({ id, code: id, name: id, entries: 1, words: null })),
      chosen: null,
      view: { from: startOf(IsoDay.parse('2026-05-02')), to: startOf(IsoDay.parse('2026-05-20')) },
      windowAt: { from: 0, to: 1 },
      whole: { from: 0, to: 2 },
      look: () => undefined,
      zoom: () => undefined,
      select: (entry) => {
        selected = entry
      },
      read: () => undefined,
      ...stage,
    })
    return selected
  }

  test('without a chosen entry begins with the first in view', () => {
    expect(done('next', {})).toBe(school)
    expect(done('previous-agency', {})).toBe(school)
  })

  test('goes to either end of what is drawn', () => {
    expect(done('first', { chosen: school })).toBe(police)
    expect(done('last', { chosen: school })).toBe(policeLater)
  })

  test('begins in view again where the chosen entry has no date', () => {
    expect(done('next', { chosen: anEntry({ when: undated }) })).toBe(school)
  })

  test('is nothing while Ctrl, Alt or Meta is held, so that the system keeps its keys', () => {
    const key = { key: 'a', ctrlKey: false, altKey: false, metaKey: false }
    expect(actOfKey(key)).toBe('fit-all')
    expect(actOfKey({ ...key, ctrlKey: true })).toBeNull()
    expect(actOfKey({ ...key, altKey: true })).toBeNull()
    expect(actOfKey({ ...key, metaKey: true })).toBeNull()
    expect(actOfKey({ ...key, key: 'x' })).toBeNull()
  })

  test('is listed, each key once', () => {
    const keys = KEYS.flatMap((line) => line.keys)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('entries without a date are kept apart and none is lost', () => {
  const without = anEntry({ when: undated })
  expect(splitByDate([police, without, school])).toEqual({ drawn: [police, school], withoutDate: [without] })
})
