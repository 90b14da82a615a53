/** After the frame that shows what has just been made. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const after = new MessageChannel()
      after.port1.addEventListener('message', () => done(), { once: true })
      after.port1.start()
      after.port2.postMessage(null)
    })
  })

/** After the frame in which nothing new was drawn any more: ours draws its marks a few a frame, and half a picture is no picture. */
export const paintedWhole = async (place: Element): Promise<void> => {
  for (let before = -1, now = 0; before !== now;) {
    before = now
    await painted()
    now = place.querySelectorAll('.vis-item').length
  }
}
