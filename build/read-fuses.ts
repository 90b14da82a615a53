import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

// Reads the fuses back from what was packed: what electron-builder.yml says of each must be what is burnt in, and a fuse that nobody has decided on
// is a fault. `node build/read-fuses.ts [PROGRAM…]`; without names, every program below release/.

const root = resolve(import.meta.dirname, '..')

/** Fuses that electron-builder cannot set yet, with the state Electron gives them. */
const leftAsTheyAre: Readonly<Record<string, boolean>> = {
  // no WebAssembly runs here: 'wasm-unsafe-eval' is not in the policy
  WasmTrapHandlers: true,
}

const decided = (): Record<string, boolean> => {
  const [, block = ''] = /^electronFuses:\n((?:[ \t].*\n|\n)*)/m.exec(
    readFileSync(resolve(root, 'electron-builder.yml'), 'utf8'),
  ) ?? ['', '']
  const named = [...block.matchAll(/^ {2}([a-z]\w*): (true|false)$/gm)].map(
    ([, name = '', value]) => [name.charAt(0).toUpperCase() + name.slice(1), value === 'true'] as const,
  )
  return { ...leftAsTheyAre, ...Object.fromEntries(named) }
}

/** @returns what is wrong with one program's fuses, a line each */
const faults = async (program: string): Promise<string[]> => {
  const wire = await getCurrentFuseWire(program)
  const wanted = decided()
  const found: string[] = []
  for (const [index, state] of Object.entries(wire)) {
    // the wire also holds its version and settings of the reader, by name
    if (!/^\d+$/.test(index)) continue
    const name = FuseV1Options[Number(index)] ?? `number ${index}`
    const value = wanted[name]
    if (value === undefined) found.push(`${name} is not decided in electron-builder.yml`)
    else if (state !== (value ? FuseState.ENABLE : FuseState.DISABLE)) {
      found.push(
        `${name} is ${FuseState[Number(state)] ?? String(state)}, and should be ${value ? 'ENABLE' : 'DISABLE'}`,
      )
    }
  }
  return found
}

const given = process.argv.slice(2)
const programs =
  given.length > 0
    ? given
    : globSync(['release/*-unpacked/{tributary,Tributary.exe}', 'release/mac*/Tributary.app'], { cwd: root }).map(
        (path) => resolve(root, path),
      )
if (programs.length === 0) {
  console.error('No packed program below release/: run "npm run package" first.')
  process.exitCode = 2
}
for (const program of programs) {
  const wrong = await faults(program)
  for (const fault of wrong) console.error(`fuse ${fault}`)
  if (wrong.length > 0) process.exitCode = 1
  else console.log('Every fuse is as electron-builder.yml says.')
}
