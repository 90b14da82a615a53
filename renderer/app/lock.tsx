import { useQueryClient } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { words } from '../strings/en-GB.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ask } from './door.ts'
import './lock.css'
import { closeTheWindowsMemory } from './query-client.ts'
import { useVault } from './vault-context.ts'

/** When the vault locks itself, and the button that locks it now. Always in view. */
export const LockCorner = () => {
  const vault = useVault()
  const client = useQueryClient()
  const minutes = useMinutesLeft(vault.locksAfterMinutes)
  const lockNow = (): void => {
    // The window forgets first: a main process that is slow to answer must not keep a case on the screen.
    closeTheWindowsMemory(client)
    void ask('vault.lock', {}).catch(() => client.invalidateQueries({ queryKey: ['vault.state'] }))
  }
  return (
    <div className="lock-corner no-print">
      <p className="lock-corner__words">
        <span className="lock-corner__when">
          <Icon of={Lock} size={14} /> {words.app.locksIn(minutes)}
        </span>
        <span className="lock-corner__promise">{vault.preview ? words.app.preview : words.app.nothingLeaves}</span>
      </p>
      <Button onPress={lockNow}>{words.app.lockNow}</Button>
    </div>
  )
}

/** Counted from the last key or movement in this window. Main decides; while other programs are used it may be later. */
const useMinutesLeft = (after: number): number => {
  const [minutes, setMinutes] = useState(after)
  useEffect(() => {
    let lastUsed = performance.now()
    const used = (): void => {
      lastUsed = performance.now()
    }
    const look = (): void => setMinutes(Math.max(0, Math.ceil(after - (performance.now() - lastUsed) / 60_000)))
    const timer = setInterval(look, 5_000)
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, used, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, used, { capture: true })
    }
  }, [after])
  return minutes
}
