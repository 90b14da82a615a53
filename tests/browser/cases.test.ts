import { expect, expectAccessible, PASSPHRASE, test, type Behind } from './window-test.ts'

const emptyVault = (behind: Behind): Promise<unknown> =>
  behind.call('vault.create', {
    passphrase: PASSPHRASE,
    keeper: { name: 'Robin Marsh', role: 'conference administrator' },
  })

test('an empty vault offers the practice case and a new one', async ({ window, behind }) => {
  await emptyVault(behind)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1, name: 'No cases yet' })).toBeVisible()
  await expect(window.getByRole('button', { name: 'Open the practice case' })).toBeVisible()
  await expectAccessible(window)
  await window.getByRole('link', { name: 'Start a new case' }).click()
  await expect(window.getByRole('heading', { level: 1, name: 'Start a new case' })).toBeFocused()
})

test('each case says its day, its conference, who has answered and how many entries it has', async ({
  window,
  behind,
}) => {
  await behind.practiceCase()
  await window.reload()
  const row = window.getByRole('listitem').filter({ hasText: 'The T children' })
  await expect(row).toContainText('N-2026-0173 · two children, 3 and 8')
  await expect(row).toContainText('Day 9 of 15')
  await expect(row).toContainText('due by Tue 26 May 2026')
  await expect(row).toContainText('Thu 21 May 2026')
  await expect(row).toContainText('8 of 9')
  await expect(row).toContainText('187')
  await expect(window.locator('body')).not.toContainText('Tarrow')
  await expectAccessible(window)
})

test('the practice case opens once: a second press opens the same one', async ({ window, behind }) => {
  await behind.practiceCase()
  await window.reload()
  await window.getByRole('button', { name: 'Open the practice case' }).click()
  await expect(window.getByText('Day 9 of 15')).toBeVisible()
  await window.getByRole('link', { name: 'All cases' }).click()
  await expect(window.getByRole('heading', { level: 1, name: '1 case' })).toBeVisible()
})

test.describe('a new case', () => {
  test.beforeEach(async ({ window, behind }) => {
    await emptyVault(behind)
    await window.reload()
    await window.getByRole('link', { name: 'Start a new case' }).click()
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test('is made by keyboard alone, its dates typed as people write them', async ({ window }) => {
    const { keyboard } = window
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        await keyboard.press('Tab')
        const label = await window.evaluate(
          () =>
            (document.activeElement instanceof HTMLInputElement &&
              document.activeElement.labels?.[0]?.textContent?.trim()) ||
            document.activeElement?.textContent?.trim(),
        )
        if (label === name) return
      }
      throw new Error(`"${name}" cannot be reached by Tab`)
    }
    await tabTo('Case reference')
    await keyboard.type('T-2026-0007')
    await tabTo('Child’s name')
    await keyboard.type('Mina Ashworth')
    await tabTo('Born (optional)')
    await keyboard.type('4/3/18')
    await expect(window.getByText('Read as Sun 4 Mar 2018')).toBeVisible()
    await tabTo('Add another child')
    await keyboard.press('Enter')
    await expect(window.getByLabel('Name of child 2')).toBeFocused()
    await keyboard.type('Joel Ashworth')
    await tabTo('Name')
    await keyboard.type('Carla Ashworth')
    await tabTo('Who they are')
    await keyboard.type('mother')
    await tabTo('Strategy meeting')
    await keyboard.type('1 May 2026')
    await expect(window.getByText('15 working days after Fri 1 May 2026 is Tue 26 May 2026.').first()).toBeVisible()
    await tabTo('Planned conference')
    await keyboard.type('21.05.2026')
    await expect(window.getByText('The conference on Thu 21 May 2026 is on day 13.')).toBeVisible()
    await tabTo('Look back to')
    await tabTo('Two years: 1 May 2024')
    await keyboard.press('Enter')
    await expect(window.getByLabel('Look back to')).toHaveValue('1 May 2024')
    await tabTo('POL Police')
    await keyboard.press('Space')
    await tabTo('Open the case')
    await keyboard.press('Enter')

    await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(window.getByText('The A children')).toBeVisible()
    await expect(window.getByText('T-2026-0007')).toContainText('two children')
    await expect(window.getByText('No agency has been asked yet.')).toBeVisible()
    await expectAccessible(window)
  })

  test('says at each place what is missing, how many, and goes to the first', async ({ window }) => {
    await window.getByLabel('Strategy meeting').fill('31/04/2026')
    await window.getByRole('button', { name: 'Open the case' }).click()
    await expect(window.getByLabel('Case reference')).toBeFocused()
    await expect(window.getByText('Type the child’s name.')).toBeVisible()
    await expect(window.getByText('April has 30 days')).toBeVisible()
    await expect(window.getByText('Tick at least one agency.')).toBeVisible()
    await expect(window.getByText('Six answers above need another look.')).toBeVisible()
    await expectAccessible(window)
  })

  test('a conference after day 15 asks why and who agreed to it', async ({ window }) => {
    await window.getByLabel('Strategy meeting').fill('1 May 2026')
    await expect(window.getByLabel('Why the conference is later')).toBeHidden()
    await window.getByLabel('Planned conference').fill('28 May 2026')
    await expect(window.getByText('would be on day 17, after the last day allowed')).toBeVisible()
    await expect(window.getByLabel('Why the conference is later')).toBeVisible()
    await expect(window.getByLabel('Who agreed to it')).toBeVisible()
  })

  test('two schools are told apart by their codes', async ({ window }) => {
    await window.getByText('EDU School or college').click()
    await expect(window.getByLabel('Name of EDU', { exact: true })).toHaveValue('School or college')
    await window.getByRole('button', { name: 'Add another school' }).click()
    await expect(window.getByLabel('Name of EDU-2')).toBeFocused()
    await window.getByRole('button', { name: 'Remove EDU-1' }).click()
    await expect(window.getByLabel('Name of EDU', { exact: true })).toBeVisible()
  })

  test('a reference that is taken is said, and nothing typed is lost', async ({ window, behind }) => {
    await behind.call('cases.practice', {})
    await window.getByLabel('Case reference').fill('N-2026-0173')
    await window.getByLabel('Child’s name').fill('Mina Ashworth')
    await window.getByLabel('Strategy meeting').fill('1 May 2026')
    await window.getByLabel('Planned conference').fill('21 May 2026')
    await window.getByLabel('Look back to').fill('1 May 2024')
    await window.getByText('POL Police').click()
    await window.getByRole('button', { name: 'Open the case' }).click()
    await expect(window.getByText('There is a case with the reference N-2026-0173 already.')).toBeVisible()
    await expect(window.getByLabel('Child’s name')).toHaveValue('Mina Ashworth')
  })
})
