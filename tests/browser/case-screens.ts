import type { Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { CaseId } from '../../shared/model/ids.ts'
import { aFilledCase } from '../builders/a-filled-case.ts'
import { expect, type Behind } from './window-test.ts'

/** A screen of a case as people come to it: its address, and what is done there to see it. */
export type CaseScreen = {
  readonly name: string
  /** What follows the case's own address. */
  readonly path: string
  readonly heading: string | RegExp
  readonly arrive?: (window: Page) => Promise<void>
}

export const CASE_SCREENS: readonly CaseScreen[] = [
  { name: 'overview', path: '', heading: /to do today/ },
  { name: 'timeline', path: '/timeline', heading: 'Timeline' },
  { name: 'timeline of the whole look-back', path: '/timeline?scope=all', heading: 'Timeline' },
  { name: 'timeline, filtered', path: '/timeline?scope=all&rag=red&only=voice&q=coat', heading: 'Timeline' },
  {
    name: 'timeline with an entry open',
    path: '/timeline',
    heading: 'Timeline',
    arrive: async (window) => {
      await window.getByRole('grid').locator('[data-index="1"]').click()
      await expect(window.getByRole('region', { name: 'The chosen entry' })).toBeVisible()
    },
  },
  { name: 'same event', path: '/same-event', heading: /./ },
  { name: 'patterns', path: '/patterns', heading: /./ },
  { name: 'people', path: '/people', heading: /./ },
  { name: 'queries', path: '/queries', heading: /./ },
  { name: 'returns', path: '/returns', heading: /have answered/ },
  { name: 'import', path: '/import', heading: /./ },
  { name: 'document', path: '/document', heading: /./ },
  { name: 'room, before the first entry', path: '/room', heading: /^For the room:/ },
  {
    name: 'room',
    path: '/room',
    heading: /^For the room:/,
    arrive: async (window) => {
      await window.getByText(/^Show them/).click()
      await window.getByRole('button', { name: 'Show the first entry' }).click()
      await expect(window.getByText(/^1 of \d+$/)).toBeVisible()
    },
  },
]

/** A case of so many entries in an open vault, at one of its screens. */
export const openScreen = async (window: Page, behind: Behind, screen: CaseScreen, entries = 180): Promise<CaseId> => {
  const id = await theCase(behind, entries)
  await goToScreen(window, id, screen)
  return id
}

export const goToScreen = async (window: Page, id: CaseId, { path, heading, arrive }: CaseScreen): Promise<void> => {
  // a window that is still opening its list of cases may take the address back
  await expect(async () => {
    await window.goto(`${new URL(window.url()).origin}/#/case/${id}${path}`)
    await window.reload()
    expect(window.url()).toContain(id)
  }).toPass()
  await expect(window.getByRole('heading', { level: 1, name: heading })).toBeAttached()
  await expect(window.getByRole('heading', { level: 1, name: 'There is nothing here' })).toHaveCount(0)
  await expect(window.getByText('Opening…')).toHaveCount(0)
  await arrive?.(window)
}

const theCase = async (behind: Behind, entries: number): Promise<CaseId> => {
  const state = contract['vault.state'].output.parse(await behind.call('vault.state', {}))
  if (state.state === 'none') return aFilledCase(behind, entries)
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no case in the vault')
  return only.case.id
}
