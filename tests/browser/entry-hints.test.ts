import { contract } from '../../shared/contract.ts'
import { expect, expectAccessible, test } from './window-test.ts'

test.beforeEach(async ({ window, behind }) => {
  await behind.practiceCase()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  await window.goto(`${new URL(window.url()).origin}/#/case/${only.case.id}/timeline`)
  await window.reload()
  await window.getByRole('button', { name: 'Type an entry' }).click()
})

test('hints come when the typing rests, can be left as they are, and come back only for new words', async ({
  window,
}) => {
  const form = window.getByRole('dialog', { name: 'Type an entry' })
  const event = form.getByLabel('What happened')
  const hints = form.getByRole('listitem').filter({ has: window.getByRole('button', { name: 'Leave it as it is' }) })
  await event.fill('Father was hostile. Theo DNA his 2 year review.')
  await expect(hints).toHaveText([/“hostile” judges/, /“DNA” is said of a child\. Children are brought/])
  // said to a screen reader once, by its heading
  await expect(form.getByRole('status').filter({ hasText: 'A word of judgement' })).toHaveText(
    'Hints on “What happened”: A word of judgement and Was Not Brought.',
  )
  await expectAccessible(window)

  await hints.first().getByRole('button').click()
  await expect(hints).toHaveText([/“DNA”/])
  await expect(hints.getByRole('button')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(hints).toHaveCount(0)
  await expect(event).toBeFocused()

  await event.fill('Father was hostile. Theo was not brought to his 2 year review. It was chaotic.')
  await expect(hints).toHaveText([/“chaotic”/])
  // a dismissed word that was taken out and written again is a new word
  await event.fill('Father shouted.')
  await expect(hints).toHaveCount(0)
  await event.fill('Father was hostile.')
  await expect(hints).toHaveText([/“hostile”/])
})

test('at most three hints stand under a field, and the others are counted', async ({ window }) => {
  const form = window.getByRole('dialog', { name: 'Type an entry' })
  await form.getByLabel('What happened').fill('Clearly chaotic, hostile, filthy and rude.')
  await expect(form.getByRole('button', { name: 'Leave it as it is' })).toHaveCount(3)
  await expect(form.getByText('2 more hints after these.')).toBeVisible()
})

test('an impact that was passed over is missed, and the entry is saved all the same', async ({ window }) => {
  const form = window.getByRole('dialog', { name: 'Type an entry' })
  await form.getByRole('button', { name: /Agency/ }).click()
  await window.locator('.popover').getByRole('option').first().click()
  await form.getByLabel('When', { exact: true }).fill('12/5/26')
  await form.getByLabel('What happened').fill('Home was chaotic.')
  await form.getByLabel('Source').fill('Visit')
  await form.getByLabel('Impact on the child').focus()
  await expect(form.getByText('“chaotic” judges.')).toBeVisible()
  await expect(form.getByText(/Say what it was like for the child, as far as/)).toHaveCount(0)
  await form.getByLabel('Child’s voice').focus()
  await expect(form.getByText(/Say what it was like for the child, as far as/)).toBeVisible()
  await form.getByRole('button', { name: 'Save the entry' }).click()
  await expect(form).toHaveCount(0)
})
