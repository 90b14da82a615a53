import type { Door } from '../../shared/contract.ts'

declare global {
  // put there by Playwright
  // eslint-disable-next-line no-var
  var tributaryInvoke: (name: unknown, input: unknown) => Promise<unknown>
  var tributaryViolation: (text: string) => void
  var tributaryTell: (name: string, event: unknown) => void
}

/** Runs in the page before anything else: the door of the desktop program over Playwright's own wire, and an ear for violations. */
export const theDoor = (): void => {
  const listeners = new Map<string, Set<(event: unknown) => void>>()
  const subscribe = (name: string, listener: (event: unknown) => void): (() => void) => {
    const own = listeners.get(name) ?? new Set()
    listeners.set(name, own.add(listener))
    return () => {
      own.delete(listener)
    }
  }
  const invoke = (name: string, input: unknown): Promise<unknown> => globalThis.tributaryInvoke(name, input)
  globalThis.tributaryTell = (name, event) => {
    for (const listener of listeners.get(name) ?? []) listener(event)
  }
  const door: Record<keyof Door, unknown> = Object.freeze({ invoke, subscribe })
  Object.defineProperty(globalThis, 'tributary', { value: door, enumerable: true })
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.tributaryViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
  })
}

/** Runs in the page: an event of main. */
export const theListener = ({ name, event }: { name: string; event: unknown }): void => {
  globalThis.tributaryTell(name, event)
}
