import { expect, expectAccessible, PASSPHRASE, test } from './window-test.ts'

test('a person creates a vault, opens the practice case, locks it and comes back', async ({ window }) => {
  await expect(window.getByRole('heading', { name: 'Create your vault' })).toBeVisible()
  await expectAccessible(window)
  await window.getByLabel('Your name').fill('Robin Marsh')
  await window.getByLabel('Your role').fill('conference administrator')
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await window.getByRole('textbox', { name: 'Passphrase again' }).fill(PASSPHRASE)
  await window.getByRole('button', { name: 'Create the vault' }).click()

  await window.getByRole('button', { name: 'Open the practice case' }).click()
  await expect(window.getByText('Day 9 of 15')).toBeVisible()
  await expectAccessible(window)

  await window.getByRole('button', { name: 'Lock now' }).click()
  await expect(window.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await window.getByRole('button', { name: 'Unlock', exact: true }).click()
  // back where the person was, not at the start
  await expect(window.getByRole('heading', { level: 1 })).toContainText('to do today')
})
