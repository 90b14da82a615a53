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
          <Icon of={Lock} size={14} />{' '}
          {minutes === null ? words.app.locksAfter(vault.locksAfterMinutes) : words.app.locksIn(minutes)}
        </span>
        <span className="lock-corner__promise">
          {vault.preview ? words.app.preview : vault.folderWarning === null ? words.app.nothingLeaves : null}
        </span>
      </p>
      <Button onPress={lockNow}>{words.app.lockNow}</Button>
    </div>
  )
}

/** Counted from the last key or movement in this window; null while another program is in front, whose use main sees and this window does not. */
const useMinutesLeft = (after: number): number | null => {
  const [minutes, setMinutes] = useState<number | null>(after)
  useEffect(() => {
    let lastUsed = performance.now()
    const used = (): void => {
      lastUsed = performance.now()
    }
    const look = (): void => {
      if (!document.hasFocus()) used()
      setMinutes(document.hasFocus() ? Math.ceil(after - (performance.now() - lastUsed) / 60_000) : null)
    }
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
