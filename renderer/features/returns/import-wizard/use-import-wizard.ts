import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Input } from '../../../../shared/contract.ts'
import type { Comparison } from '../../../../shared/model/comparison.ts'
import type { Examination } from '../../../../shared/model/examination.ts'
import type { AgencyId, FileToken, ImportId } from '../../../../shared/model/ids.ts'
import { AS_FOUND } from '../../../../shared/model/reading.ts'
import { useCase } from '../../../app/case-context.ts'
import { useAction } from '../../../app/client.ts'
import { Refusal } from '../../../app/door.ts'
import { paths } from '../../../app/paths.ts'
import { FROM_WIZARD } from './receipt-from-wizard.ts'
import type { ImportStep } from './import-steps.tsx'
import { stopWork, useExamination } from './use-examination.ts'
import type { Choices } from './wizard-reading.ts'

export type ChosenFile = {
  readonly file: FileToken
  readonly name: string
  /** By its name; null where it says nothing. */
  readonly agency: AgencyId | null
  /** Of a paste; null for a file. */
  readonly lines: number | null
}

type TakeAsKind = 'added' | 'later version'

/** What goes on at the moment, for its progress bar. */
export type Working = 'reading' | 'comparing' | 'importing' | null

const NOTHING_CHOSEN: Choices = { reading: AS_FOUND, byPerson: new Set(), fromFile: false }

/** The one state of the wizard, from the file to its receipt. Nothing of it is kept anywhere else: a reload begins at the file. */
export const useImportWizard = (intended: AgencyId | null) => {
  const open = useCase()
  const navigate = useNavigate()
  const examining = useExamination()
  const compare = useAction('returns.compare')
  const take = useAction('returns.import')
  const [step, setStep] = useState<Exclude<ImportStep, 'result'>>('file')
  const [agency, setAgency] = useState<AgencyId | null>(intended)
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  /** The file is named after another agency than the chosen one, and a person said whose it is. */
  const [settled, setSettled] = useState(false)
  const [choices, setChoices] = useState<Choices>(NOTHING_CHOSEN)
  const [takeAs, setTakeAs] = useState<TakeAsKind | null>(null)
  const [replaces, setReplaces] = useState<readonly ImportId[] | null>(null)
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  /** What was compared has changed, and the ticks that were taken out are back. */
  const [forgotRefused, setForgotRefused] = useState(false)
  const [remember, setRemember] = useState<boolean | null>(null)
  const [stopped, setStopped] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** Set when the receipt is the next page: nothing is left behind then. */
  const finished = useRef(false)
  const atWork = useRef(false)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      if (atWork.current) void stopWork()
    }
  }, [])

  const found = examining.examined?.found ?? null
  const seems = found?.seemsLaterVersionOf ?? []
  const as: TakeAsKind | null = !asksTakeAs(found) ? 'added' : (takeAs ?? (seems.length > 0 ? 'later version' : null))
  const onlyOne = found?.earlier.length === 1 ? found.earlier.map((one) => one.import) : []
  const replacing = replaces ?? (seems.length > 0 ? seems : onlyOne)
  // the order of day and month alone is no way to read columns
  const remembers = remember ?? (choices.byPerson.size > 0 || choices.fromFile)
  const otherAgency = chosen?.agency != null && agency !== null && chosen.agency !== agency && !settled

  const whatToRead = (whose: AgencyId, of: ChosenFile, how: Choices) => ({
    case: open.id,
    agency: whose,
    file: of.file,
    reading: how.reading,
  })
  const clean = (): void => {
    setStopped(false)
    setRefusal(null)
  }
  const look = async (whose: AgencyId, of: ChosenFile, how: Choices): Promise<void> => {
    clean()
    const last = examining.examined?.of
    const again = last?.file !== of.file || last.agency !== whose || last.reading !== how.reading
    if (!again || (await examining.now(whatToRead(whose, of, how))) !== null) setStep('found')
  }
  /** @returns null when it was stopped or refused, which the page then says, and when the person has left meanwhile */
  const work = async <T>(run: () => Promise<T>): Promise<T | null> => {
    clean()
    atWork.current = true
    try {
      const answer = await run()
      return gone.current ? null : answer
    } catch (why) {
      if (!(why instanceof Refusal)) throw why
      if (why.kind === 'cancelled') setStopped(true)
      else setRefusal(why)
      return null
    } finally {
      atWork.current = false
    }
  }
  const compareIt = async (): Promise<void> => {
    if (agency === null || chosen === null) return
    const what = { ...whatToRead(agency, chosen, choices), replaces: [...replacing] }
    const difference = await work(() => compare.mutateAsync(what))
    if (difference === null) return
    setComparison(difference)
    const isAsBefore = comparison?.basis === difference.basis
    if (!isAsBefore) setRefused(new Set())
    setForgotRefused(!isAsBefore && refused.size > 0)
    setStep('changes')
  }
  const importIt = async (how: Input<'returns.import'>['as']): Promise<void> => {
    if (agency === null || chosen === null) return
    const what = {
      ...whatToRead(agency, chosen, choices),
      as: how,
      remember: remembers,
      examined: found?.sha256 ?? null,
    }
    const receipt = await work(() => take.mutateAsync(what))
    if (receipt === null) return
    finished.current = true
    void navigate(paths.receipt(open.id, receipt.agency, receipt.import), { replace: true, state: FROM_WIZARD })
  }

  const working: Working = take.isPending
    ? 'importing'
    : compare.isPending
      ? 'comparing'
      : examining.working
        ? 'reading'
        : null

  return {
    step,
    agency,
    chosen,
    otherAgency,
    choices,
    examining,
    found,
    as,
    suggested: seems,
    replacing,
    comparison,
    refused,
    forgotRefused,
    remembers,
    working,
    stopped,
    finished,
    refusal: refusal ?? (examining.error?.kind === 'cancelled' ? null : examining.error),

    setAgency: (whose: AgencyId) => {
      clean()
      setAgency(whose)
      if (chosen !== null) setSettled(true)
    },
    answerWhose: (whose: AgencyId) => {
      setAgency(whose)
      setSettled(true)
      if (chosen !== null) void look(whose, chosen, choices)
    },
    choose: (of: ChosenFile) => {
      clean()
      examining.forget()
      setChosen(of)
      setSettled(false)
      setChoices(NOTHING_CHOSEN)
      setTakeAs(null)
      setReplaces(null)
      setComparison(null)
      setRefused(new Set())
      setRemember(null)
      const whose = agency ?? of.agency
      setAgency(whose)
      // a paste is looked at first; of a file its name was seen in the dialog
      const plain = whose !== null && (of.agency === null || of.agency === whose)
      if (plain && of.lines === null) void look(whose, of, NOTHING_CHOSEN)
    },
    lookAtFile: () => {
      if (agency !== null && chosen !== null) void look(agency, chosen, choices)
    },
    change: (next: Choices) => {
      clean()
      setChoices(next)
      if (agency !== null && chosen !== null) examining.soon(whatToRead(agency, chosen, next))
    },
    toDoubts: () => {
      clean()
      setStep('doubts')
    },
    back: () => {
      clean()
      setStep(step === 'changes' ? 'doubts' : step === 'doubts' ? 'found' : 'file')
    },
    stop: () => {
      if (take.isPending || compare.isPending) {
        void stopWork()
        return
      }
      const before = examining.stop()
      if (before !== null) setChoices((now) => ({ ...now, reading: before }))
      setStopped(true)
    },
    setTakeAs,
    setReplaces,
    setRemember,
    setRefused,
    compareIt: () => void compareIt(),
    importAdded: () => void importIt({ kind: 'added' }),
    importLater: () => {
      if (comparison === null) return
      void importIt({ kind: 'later version', replaces: [...replacing], basis: comparison.basis, refused: [...refused] })
    },
  }
}

export type ImportWizard = ReturnType<typeof useImportWizard>

/** Whether it matters if these are more rows or a later version: not for the first return, nor for the very same rows again. */
export const asksTakeAs = (found: Examination | null): boolean =>
  found !== null &&
  found.earlier.length > 0 &&
  !found.nothingToReport &&
  !(
    found.held === found.entries &&
    found.earlier.some(({ entries, alike }) => entries === alike && alike === found.entries)
  )
