/**
 * Another program with a vault: run as `node vault-child.ts FOLDER COMMAND`. Says one line of JSON for each thing it has done.
 * hold            opens the vault and keeps it until it is killed
 * look            opens it, says what its first case's first agency holds, closes it
 * create          makes a vault
 * import NAME N   imports N rows as the file NAME into the first agency, saying how far it has come
 */
import { systemPorts } from '../../../electron/system-ports.ts'
import { createVault, unlockVault } from '../../../electron/store/vault-store.ts'
import { ProblemError } from '../../../shared/problems.ts'
import { aReturn, rowsOf } from '../../builders/a-return.ts'

const [folder = '', command = '', name = '', rows = '0'] = process.argv.slice(2)
const say = (said: unknown): void => void process.stdout.write(`${JSON.stringify(said)}\n`)
const passphrase = 'otters under the mill bridge'

const opened =
  command === 'create'
    ? await createVault(folder, passphrase, { name: 'Child', role: 'test' }, systemPorts, 2 ** 10)
    : await unlockVault(folder, passphrase, systemPorts)

if (!opened.ok) say({ refused: opened.error })
else {
  const vault = opened.value
  say({ open: true })
  try {
    if (command === 'hold') setInterval(() => {}, 60_000)
    else {
      const [of] = vault.cases()
      const [agency] = of?.agencies ?? []
      if (of !== undefined && agency !== undefined) {
        const file = vault.agencyFile(of.id, agency.id)
        if (command === 'import') {
          say({
            imported: await file.importReturn(aReturn({ file: name, rows: rowsOf(Number(rows), {}, name) }), (done) =>
              say({ done }),
            ),
          })
        } else say({ entries: file.entries().length })
      }
      vault.close()
    }
  } catch (error) {
    say({ refused: error instanceof ProblemError ? error.problem : String(error) })
    vault.close()
  }
}
