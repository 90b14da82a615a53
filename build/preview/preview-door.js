// The door of the desktop program, for a browser: the same frozen window.tributary, over requests to the preview's own host. Never packaged.
;(() => {
  /** Calls that ask for a file, with the endings it may have; and calls that save one. */
  const choosers = { 'returns.choose': '.csv,.tsv,.txt,.xlsx,.docx,.htm,.html', 'returns.openMapping': '.json' }
  const savers = new Set([
    'document.export',
    'returns.saveReceipt',
    'returns.saveRejected',
    'returns.saveMapping',
    'returns.saveForm',
  ])
  const listeners = new Map()
  let stream

  const invoke = async (name, input) => {
    const picks = choosers[name]
    if (picks !== undefined && !(await pickFile(picks))) return { ok: true, value: null }
    const response = await fetch('/door/invoke', { method: 'POST', body: JSON.stringify({ name, input }) })
    if (!response.ok) throw new Error(`preview host: ${response.status}`)
    const reply = await response.json()
    if (savers.has(name) && reply.ok && reply.value !== null) download(reply.value.name)
    return reply
  }

  const subscribe = (name, listener) => {
    stream ??= listen()
    const own = listeners.get(name) ?? new Set()
    listeners.set(name, own.add(listener))
    return () => own.delete(listener)
  }

  const listen = () => {
    const source = new EventSource('/door/events')
    source.addEventListener('message', ({ data }) => {
      const { name, event } = JSON.parse(data)
      for (const listener of listeners.get(name) ?? []) listener(event)
    })
    return source
  }

  /** The browser's own file dialog in place of the desktop's; the host keeps the bytes as the file that was chosen. */
  const pickFile = async (endings) => {
    const field = document.createElement('input')
    field.type = 'file'
    field.accept = endings
    const answered = new Promise((done) => {
      field.addEventListener('cancel', done)
      field.addEventListener('change', done)
    })
    field.click()
    await answered
    const [file] = field.files
    if (file === undefined) return false
    const sent = await fetch(`/door/file?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
    if (!sent.ok) throw new Error(`preview host: ${sent.status}`)
    return true
  }

  const download = (name) => {
    const link = document.createElement('a')
    link.href = `/door/saved?name=${encodeURIComponent(name)}`
    link.download = name
    link.click()
  }

  Object.defineProperty(window, 'tributary', { value: Object.freeze({ invoke, subscribe }), enumerable: true })
})()
