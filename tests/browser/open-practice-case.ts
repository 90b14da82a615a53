import type { Page } from '@playwright/test'

import { expect, type Behind } from './window-test.ts'

export type Room =
  'Overview' | 'Timeline' | 'Same event' | 'Patterns' | 'People' | 'Queries' | 'Returns' | 'Word document'

/** The practice case in an open vault, at one of its rooms. */
export const openPracticeCase = async (window: Page, behind: Behind, room: Room = 'Overview'): Promise<void> => {
  await behind.practiceCase()
  await window.reload()
  await window.getByRole('link', { name: 'The T children' }).click()
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  if (room !== 'Overview') await goTo(window, room)
}

export const goTo = async (window: Page, room: Room): Promise<void> => {
  const link = window.getByRole('navigation').getByRole('link', { name: new RegExp(`^${room}`) })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
}
