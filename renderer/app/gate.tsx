import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Event } from '../../shared/contract.ts'
import { CreateVaultPage } from '../features/unlock/create-vault-page.tsx'
import { UnlockPage } from '../features/unlock/unlock-page.tsx'
import { words } from '../strings/en-GB.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote, Opening } from '../ui/notes.tsx'
import { useCall } from './client.ts'
import { useEvent, useRefetchOnChange } from './events.ts'
import { closeTheWindowsMemory } from './query-client.ts'
import { TodayContext } from './today.ts'
import { VaultContext } from './vault-context.ts'

/** Nothing of a case is behind this until the vault is open; when it locks, the pages are gone with what they held. */
export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient()
  const vault = useCall('vault.state', {})
  const about = useAbout()
  const [lockedBy, setLockedBy] = useState<Event<'locked'>['why'] | null>(null)
  useRefetchOnChange()
  useEvent('locked', ({ why }) => {
    setLockedBy(why)
    closeTheWindowsMemory(client)
  })

  const failed = vault.error ?? about.error
  if (failed !== null) {
    return (
      <main className="gate-note">
        <ErrorNote
          action={
            <Button
              onPress={() => {
                void vault.refetch()
                void about.refetch()
              }}
            >
              {words.ui.tryAgain}
            </Button>
          }
        >
          {failed.message}
        </ErrorNote>
      </main>
    )
  }
  if (vault.data === undefined || about.data === undefined) {
    return (
      <main className="gate-note">
        <Opening />
      </main>
    )
  }
  switch (vault.data.state) {
    case 'none':
      return <CreateVaultPage vault={vault.data} />
    case 'locked':
      return <UnlockPage vault={vault.data} lockedBy={lockedBy} />
    case 'open':
      return (
        <TodayContext value={about.data.today}>
          <VaultContext value={{ ...vault.data, preview: about.data.preview }}>{children}</VaultContext>
        </TodayContext>
      )
  }
}

/** Asked again each minute, so that a window left open overnight counts the new day. */
const useAbout = () => {
  const about = useCall('app.about', {})
  const { refetch } = about
  useEffect(() => {
    const timer = setInterval(() => void refetch(), 60_000)
    return () => clearInterval(timer)
  }, [refetch])
  return about
}
