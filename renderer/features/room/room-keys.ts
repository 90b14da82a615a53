/** What a key does in the room. `on` and `back` go through a long text before they go to another entry, as a clicker does. */
export type RoomAct =
  'next' | 'previous' | 'on' | 'back' | 'first' | 'last' | 'blank' | 'larger' | 'smaller' | 'leave' | null

type Pressed = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** @param onControl the focus is on a button or a link, whose own keys these are */
export const roomAct = ({ key, shiftKey, ctrlKey, altKey, metaKey, repeat }: Pressed, onControl: boolean): RoomAct => {
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
      // held down in a hurry it must not show the entry again
      return repeat ? null : 'blank'
    case '+':
    case '=':
      return 'larger'
    case '-':
      return 'smaller'
    case 'Escape':
      return repeat ? null : 'leave'
    default:
      return null
  }
}
