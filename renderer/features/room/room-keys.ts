/** What a key does in the room. `on` and `back` go through a long text before they go to another entry, as a clicker does. */
export type RoomAct =
  'next' | 'previous' | 'on' | 'back' | 'first' | 'last' | 'blank' | 'larger' | 'smaller' | 'leave' | null

type Pressed = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** @param onControl the focus is on a button or a link, whose own keys these are */
export const roomAct = ({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed, onControl: boolean): RoomAct => {
  if (ctrlKey || altKey || metaKey) return null
  switch (key) {
    case 'ArrowRight':
      return 'next'
    case 'ArrowLeft':
      return 'previous'
    case 'PageDown':
      return 'on'
    case 'PageUp':
      return 'back'
    case ' ':
      return onControl ? null : shiftKey ? 'back' : 'on'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    case 'b':
    case 'B':
      return 'blank'
    case '+':
    case '=':
      return 'larger'
    case '-':
      return 'smaller'
    case 'Escape':
      return 'leave'
    default:
      return null
  }
}
