import { Columns3, Copy } from 'lucide-react'
import { useState } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryTableWords } from '../../../strings/entry-table.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { entryAsText } from './entry-as-text.ts'
import { COLUMNS, LASTING_COLUMNS, orderedColumns, USUAL_COLUMNS, type ColumnId } from './table-columns.ts'
import { GROUPINGS, type TableView } from './table-view.ts'
import type { TableViewInAddress } from './use-table-view.ts'
import './table-tools.css'

export type TableToolsProps = TableViewInAddress & {
  readonly of: Case
  /** What "copy" copies; null where nothing is chosen. */
  readonly chosen: Entry | null
  /** Said to everybody once: what was copied. */
  readonly onSay: (says: string) => void
}

/** How the list shows its entries: in groups, with which columns. */
export const TableTools = ({ of, view, change, chosen, onSay }: TableToolsProps) => {
  const say = entryTableWords.tools
  const [choosing, setChoosing] = useState(false)
  return (
    <div className="table-tools">
      <Select
        label={say.group}
        labelHidden
        optional
        width="short"
        options={[
          { key: 'none', label: say.noGroup },
          ...GROUPINGS.map((grouping) => ({
            key: grouping,
            label: `${say.group} ${say.groups[grouping].toLowerCase()}`,
          })),
        ]}
        value={view.group ?? 'none'}
        onChange={(group) => change({ ...view, group: group === 'none' ? null : group })}
      />
      <IconButton icon={Columns3} label={say.columns} onPress={() => setChoosing(true)} />
      <IconButton
        icon={Copy}
        label={say.copy}
        isDisabled={chosen === null}
        onPress={() => {
          if (chosen === null) return
          const { copy } = entryTableWords
          onSay(copyText(entryAsText(chosen, of)) ? copy.done(chosen.code) : copy.failed)
        }}
      />
      {choosing ? (
        <ColumnsDialog
          view={view}
          onShow={(columns) => {
            setChoosing(false)
            change({ ...view, columns })
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </div>
  )
}

const ColumnsDialog = ({
  view,
  onShow,
  onClose,
}: {
  readonly view: TableView
  readonly onShow: (columns: readonly ColumnId[]) => void
  readonly onClose: () => void
}) => {
  const say = entryTableWords
  const [chosen, setChosen] = useState(view.columns)
  return (
    <Dialog title={say.tools.chooseColumns} isOpen onClose={onClose}>
      <p>{say.tools.columnsHelp}</p>
      <ul className="table-tools__columns">
        {COLUMNS.filter((column) => !LASTING_COLUMNS.includes(column)).map((column) => (
          <li key={column}>
            <Checkbox
              isSelected={chosen.includes(column)}
              onChange={(on) =>
                setChosen(orderedColumns(on ? [...chosen, column] : chosen.filter((other) => other !== column)))
              }
            >
              {say.columns[column]}
            </Checkbox>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button look="main" onPress={() => onShow(chosen)}>
          {say.tools.showColumns}
        </Button>
        <Button onPress={() => setChosen(USUAL_COLUMNS)}>{say.tools.usual}</Button>
        <Button look="quiet" onPress={onClose}>
          {words.ui.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
