import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { CaseNote } from '../../shared/model/case-note.ts'
import { openPracticeCase, goTo } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const theCase = async (behind: Behind): Promise<Case> => {
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  return only.case
}
const notesOfCase = async (behind: Behind, of: Case): Promise<readonly CaseNote[]> =>
  contract['notes.list'].output.parse(await behind.call('notes.list', { case: of.id }))

/** The people room of the practice case, to which one entry of the police is added. */
const openPeople = async (window: Page, behind: Behind, event?: string): Promise<void> => {
  await openPracticeCase(window, behind)
  if (event !== undefined) {
    const of = await theCase(behind)
    const police = of.agencies.find(({ code }) => code === 'POL')
    if (police === undefined) throw new Error('no police')
    const { draft } = contract['entries.add'].input.parse({
      case: of.id,
      agency: police.id,
      draft: {
        when: '4 May 2026',
        event,
        source: 'Log 9',
        impact: null,
        voice: null,
        action: null,
        rag: null,
        balance: null,
        basis: null,
        category: null,
        people: [],
        children: of.children.map(({ id }) => id),
        author: null,
      },
    })
    await behind.call('entries.add', { case: of.id, agency: police.id, draft })
  }
  await goTo(window, 'People')
  await expect(part(window, 'Names to look at')).toBeVisible()
}

const part = (window: Page, name: string): Locator => window.getByRole('region', { name, exact: true })
const rowOf = (window: Page, name: string): Locator =>
  window.getByRole('row').filter({ has: window.getByRole('rowheader', { name: new RegExp(`^${name}`) }) })

test('each person and child has the number of entries, and it opens exactly those', async ({ window, behind }) => {
  await openPeople(window, behind)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Two children and five people around them')
  const link = rowOf(window, 'Craig Sewell').getByRole('link', { name: /entries that mention Craig Sewell/ })
  const number = await link.textContent()
  await link.click()
  await expect(window.getByText(new RegExp(`Showing ${number} of`, 'i')).first()).toBeVisible()
  await window.goBack()
  await expect(part(window, 'Children')).toBeVisible()
  const school = rowOf(window, 'Theo Tarrow').getByRole('link', { name: /Moorhen Nursery/ })
  const ofSchool = ((await school.textContent()) ?? '').match(/\d+/)?.[0]
  await school.click()
  await expect(window.getByText(new RegExp(`Showing ${ofSchool} of`, 'i')).first()).toBeVisible()
})

test('somebody is added by keyboard alone; who stands in no entry is said with care', async ({ window, behind }) => {
  await openPeople(window, behind)
  await expect(part(window, 'Never mentioned')).toContainText('Everybody in the register stands in at least one entry.')
  await window.getByRole('button', { name: 'Add a person' }).focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Add a person' })
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('Type the name.')).toBeVisible()
  await expect(dialog.getByText('Type who they are to the children, for example mother.')).toBeVisible()
  await expectAccessible(window)
  await window.keyboard.type('Ivo Grist')
  await window.keyboard.press('Tab')
  await window.keyboard.type('uncle')
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rowOf(window, 'Ivo Grist')).toContainText('uncle')
  await expect(part(window, 'Never mentioned')).toContainText('no entry mentions:Ivo Grist, uncle')
  await expect(part(window, 'Never mentioned')).toContainText('a role word such as “uncle” would have counted')
  await expect(window.getByRole('button', { name: 'Add a person' })).toBeFocused()
  await expectAccessible(window)
})

test('a person is changed and removed, a child’s day of birth is read back and checked', async ({ window, behind }) => {
  await openPeople(window, behind)
  await window.getByRole('button', { name: 'Change Renée Orton' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByText('Yes', { exact: true }).click()
  await dialog.getByLabel(/^Other spellings/).fill('Renee Orton; Ms Orton, Reni')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(rowOf(window, 'Renée Orton')).toContainText('Also: Renee Orton, Ms Orton, Reni')
  await expect(rowOf(window, 'Renée Orton').getByRole('cell', { name: 'Yes' })).toBeVisible()

  await window.getByRole('button', { name: 'Remove Renée Orton' }).click()
  await dialog.getByRole('button', { name: 'Remove from the register' }).click()
  await expect(rowOf(window, 'Renée Orton')).toHaveCount(0)
  await expect(part(window, 'Family and household').getByRole('heading')).toBeFocused()

  await window.getByRole('button', { name: 'Change Theo Tarrow' }).click()
  await dialog.getByLabel(/^Born/).fill('14 January 2027')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog.getByText(/is still to come. Leave this empty until the child is born/)).toBeVisible()
  await dialog.getByLabel(/^Born/).fill('15/1/23')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(rowOf(window, 'Theo Tarrow')).toContainText('15 January 2023')
  expect((await theCase(behind)).children.map(({ born }) => born)).toContain('2023-01-15')
})

test('a name nearly like one of the register is accepted or refused with one key, and nothing happens by itself', async ({
  window,
  behind,
}) => {
  await openPeople(
    window,
    behind,
    'Caller said Kirstey was out. Deane Ruddick had the children. Perry Lomas was there.',
  )
  const names = part(window, 'Names to look at')
  const kirstey = names.getByRole('listitem').filter({ hasText: 'Kirstey' }).first()
  await expect(kirstey).toContainText('Caller said Kirstey was out')
  expect((await theCase(behind)).people.flatMap(({ aliases }) => aliases)).not.toContain('Kirstey')
  await expectAccessible(window)

  await kirstey.getByRole('button', { name: 'Record “Kirstey” as another spelling of Kirsty Tarrow' }).focus()
  await window.keyboard.press('a')
  await expect(kirstey).toHaveCount(0)
  await expect(rowOf(window, 'Kirsty Tarrow')).toContainText('Kirstey')
  await expect(names.locator(':focus')).toHaveCount(1)

  await names.getByRole('button', { name: 'Refuse the suggestion Perry Lomas' }).focus()
  await window.keyboard.press('n')
  await expect(names.getByRole('button', { name: 'Add Perry Lomas to the register' })).toHaveCount(0)
  await expect(names).toContainText(
    '1 suggestion is refused and not shown. A refusal lasts until Tributary is locked or closed.',
  )
  await goTo(window, 'Overview')
  await goTo(window, 'People')
  await expect(names).toContainText('1 suggestion is refused')
  await names.getByRole('button', { name: 'Show them again' }).click()
  await expect(names.getByText('Perry Lomas').first()).toBeVisible()
})

test('a name that is not like any is added as a person, or recorded for somebody', async ({ window, behind }) => {
  await openPeople(window, behind, 'Caller said Perry Lomas was there. Bet Arkle opened the door.')
  const names = part(window, 'Names to look at')
  await names.getByRole('button', { name: 'Add Perry Lomas to the register' }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Perry Lomas')
  await expect(dialog.getByLabel('Who they are')).toBeFocused()
  await window.keyboard.type('family friend')
  await window.keyboard.press('Enter')
  await expect(
    rowOf(window, 'Perry Lomas').getByRole('link', { name: /1 entry that mentions Perry Lomas/ }),
  ).toBeVisible()
  await expect(names.getByRole('button', { name: 'Add Perry Lomas to the register' })).toHaveCount(0)

  await names.getByRole('button', { name: 'Record “Bet Arkle” as another name of somebody in the register' }).click()
  await dialog.getByRole('button', { name: 'Record the name' }).click()
  await expect(dialog.getByText('Choose whose name it is.')).toBeVisible()
  await dialog.getByText('Maureen Tarrow').click()
  await dialog.getByRole('button', { name: 'Record the name' }).click()
  await expect(rowOf(window, 'Maureen Tarrow')).toContainText('Bet Arkle')
})

test('abbreviations are explained by the case, changed and given back to their usual meaning', async ({
  window,
  behind,
}) => {
  await openPeople(window, behind, 'Referred to HBX for advice.')
  const of = await theCase(behind)
  const short = part(window, 'Abbreviations')
  await expect(short).toContainText('1 short form that nobody has explained')
  await expect(short).toContainText('Referred to HBX for advice')
  await short.getByRole('button', { name: 'Explain HBX' }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByLabel('Stands for')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('Type what it stands for.')).toBeVisible()
  await window.keyboard.type('Harbour box')
  await window.keyboard.press('Enter')
  await expect(rowOf(window, 'HBX')).toContainText('Harbour box In this case')
  await expect(short).toContainText('All of them are explained.')
  await expectAccessible(window)

  await short.getByRole('button', { name: 'Change what HBX stands for' }).click()
  const [note] = await notesOfCase(behind, of)
  if (note === undefined) throw new Error('no note')
  await behind.call('notes.change', {
    case: of.id,
    changes: [
      {
        what: 'change',
        id: note.id,
        expected: 1,
        said: { kind: 'abbreviation', short: 'HBX', long: 'Harbour baby exchange' },
      },
    ],
  })
  await dialog.getByLabel('Stands for').fill('Harbour box office')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog.getByRole('alert')).toContainText('It now says “Harbour baby exchange”')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(rowOf(window, 'HBX')).toContainText('Harbour box office')

  await short.getByRole('button', { name: 'Add an abbreviation' }).click()
  await dialog.getByLabel('Short form').fill('hbx')
  await dialog.getByLabel('Stands for').fill('Something')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog.getByText('This case already says what hbx stands for. Change that one instead.')).toBeVisible()
  await window.keyboard.press('Escape')

  await short.getByRole('button', { name: 'Remove what this case says of HBX' }).click()
  await short.getByRole('button', { name: 'Add an abbreviation' }).click()
  await dialog.getByLabel('Short form').fill('hbx')
  await dialog.getByLabel('Stands for').fill('Harbour box')
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(rowOf(window, 'HBX')).toContainText('Harbour box In this case')
  await short.getByRole('button', { name: 'Remove what this case says of HBX' }).click()
  await expect(short).toContainText('1 short form that nobody has explained')
  await expect(short.getByRole('heading')).toBeFocused()
})

test('at 683 by 384 and at 320 pixels nothing scrolls sideways', async ({ window, behind }) => {
  await openPeople(window, behind, 'Caller said Kirstey was out. HBX told.')
  for (const size of [
    { width: 683, height: 384 },
    { width: 320, height: 568 },
  ]) {
    await window.setViewportSize(size)
    const over = await window.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBe(0)
    await expectAccessible(window)
  }
})
