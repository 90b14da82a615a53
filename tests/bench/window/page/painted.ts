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
