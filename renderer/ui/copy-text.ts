/**
 * Puts a plain text on the clipboard. The window is refused every permission, so the clipboard's own interface is not asked: the copy event of the page
 * itself needs none, in the desktop program as in a browser, as long as a person has just pressed something.
 * @returns false where the browser would not
 */
export const copyText = (text: string): boolean => {
  let copied = false
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    copied = true
  }
  document.addEventListener('copy', onCopy, { capture: true })
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way without a permission, and Chromium keeps it
    document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true })
  }
  return copied
}
