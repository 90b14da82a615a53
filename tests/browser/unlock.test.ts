import { expect, expectAccessible, PASSPHRASE, test } from './window-test.ts'
import { openPracticeCase } from './open-practice-case.ts'

test.describe('creating a vault', () => {
  test('says how strong a passphrase is, in words', async ({ window }) => {
    const passphrase = window.getByLabel('Passphrase', { exact: true })
    await passphrase.fill('teapot')
    await expect(window.getByText('Six more characters needed.')).toBeVisible()
    await passphrase.fill('Password2026!')
    await expect(window.getByText('Easy to guess: it is built on a well-known word.')).toBeVisible()
    await passphrase.fill('teapot lantern gravel otter')
    await expect(window.getByText('Strong: four different words.')).toBeVisible()
    await expect(window.getByText('Nobody can recover a lost passphrase')).toBeVisible()
  })

  test('shows what was typed when asked, and hides it again', async ({ window }) => {
    const passphrase = window.getByRole('textbox', { name: 'Passphrase', exact: true })
    await window.getByLabel('Passphrase', { exact: true }).fill('teapot lantern')
    await expect(passphrase).toHaveAttribute('type', 'password')
    await window.getByRole('button', { name: 'Show: Passphrase', exact: true }).click()
    await expect(passphrase).toHaveAttribute('type', 'text')
    await window.getByRole('button', { name: 'Hide: Passphrase', exact: true }).click()
    await expect(passphrase).toHaveAttribute('type', 'password')
  })

  test('says at each field what is missing, and goes to the first', async ({ window }) => {
    await window.getByLabel('Passphrase', { exact: true }).fill('teapot lantern')
    await window.getByRole('button', { name: 'Create the vault' }).click()
    await expect(window.getByText('Type your name.')).toBeVisible()
    await expect(window.getByText('Type your role.')).toBeVisible()
    await expect(window.getByText('The two passphrases differ. Type the second one again.')).toBeVisible()
    await expect(window.getByLabel('Your name')).toBeFocused()
    await expectAccessible(window)
  })
})

test('a wrong passphrase is said beneath the field, which keeps the focus', async ({ window, behind }) => {
  await behind.practiceCase()
  behind.lock('asked')
  await window.reload()
  const passphrase = window.getByLabel('Passphrase', { exact: true })
  await expect(passphrase).toBeFocused()

  await window.keyboard.press('Enter')
  await expect(window.getByText('Type your passphrase.')).toBeVisible()

  await window.keyboard.type('not the passphrase')
  await window.keyboard.press('Enter')
  await expect(window.getByText('That is not the passphrase of this vault.')).toBeVisible()
  await expect(passphrase).toBeFocused()
  await expect(passphrase).toHaveAccessibleDescription(/That is not the passphrase/)
  await expectAccessible(window)

  // what was wrong is selected, so typing replaces it
  await window.keyboard.type(PASSPHRASE)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: '1 case' })).toBeFocused()
})

test('a vault that locks itself takes the case off the screen and says why', async ({ window, behind }) => {
  await openPracticeCase(window, behind)
  await expect(window.getByText('The T children')).toBeVisible()
  behind.lock('idle')
  await expect(window.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  await expect(window.getByText('It locked itself after 10 minutes without use.')).toBeVisible()
  await expect(window.locator('body')).not.toContainText(/T children|Tarrow|N-2026|Eastmere/)
  expect(await window.title()).toBe('Locked · Tributary')
})

test('a form half filled is gone after locking', async ({ window, behind }) => {
  await behind.practiceCase()
  await window.reload()
  await window.getByRole('link', { name: 'Start a new case' }).click()
  await window.getByLabel('Child’s name').fill('Planted Tarrow-Marker')
  await window.getByRole('button', { name: 'Lock now' }).click()
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await window.keyboard.press('Enter')
  await expect(window.getByLabel('Child’s name')).toHaveValue('')
})
