import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { words } from '../strings/en-GB.ts'
import { IconButton } from './button.tsx'
import './dialog.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  /** Called by Escape and the close button; focus goes back to where it was. */
  readonly onClose: () => void
  /** False while work is going on that closing would not stop. */
  readonly mayClose?: boolean
  readonly children: ReactNode
}

/** A question that has to be answered before going on. End its content with `DialogActions`. */
export const Dialog = ({ title, isOpen, onClose, mayClose = true, children }: DialogProps) => (
  <ModalOverlay
    className="dialog__scrim"
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
    isKeyboardDismissDisabled={!mayClose}
  >
    <Modal className="dialog__frame">
      <AriaDialog className="dialog">
        <div className="dialog__head">
          <Heading slot="title" className="dialog__title">
            {title}
          </Heading>
          {mayClose ? <IconButton icon={X} label={words.ui.close} onPress={onClose} /> : null}
        </div>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

export const DialogActions = ({ children }: { readonly children: ReactNode }) => (
  <div className="dialog__actions">{children}</div>
)
