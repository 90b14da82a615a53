import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'

import type { Page } from '@playwright/test'

import { expect, test, type Program } from './program.ts'

/** A server on this computer, for connections and for single packets, that notes who comes: nobody may. */
const aServer = async (): Promise<{ origin: string; packets: number; requests: string[]; close: () => void }> => {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.setHeader('access-control-allow-origin', '*')
    response.end('<title>elsewhere</title>')
  })
  server.on('upgrade', (request, socket) => {
    requests.push(`upgrade ${request.url ?? ''}`)
    socket.destroy()
  })
  const packets = createSocket('udp4', () => requests.push('packet'))
  server.listen(0, '127.0.0.1')
  packets.bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(packets, 'listening')])
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    packets: packets.address().port,
    requests,
    close: () => {
      server.close()
      packets.close()
    },
  }
}

/** Our page, alone, and it still answers. Where Chromium asks nobody (about:blank), the way back takes a moment. */
const expectAtHome = async ({ app, window }: Program): Promise<void> => {
  const places = (): Promise<string[]> =>
    app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL().replace(/#.*/s, '')),
    )
  await expect.poll(places).toEqual(['app://tributary/index.html'])
  // not by a locator: Playwright waits for the end of a navigation that was refused
  await expect
    .poll(() => window.evaluate(() => document.querySelector('h1')?.textContent).catch(() => ''))
    .toBe('Create your vault')
}

/** As the page itself sees it. */
const titleOf = (window: Page): Promise<string> => window.evaluate(() => document.title)

/** What is tried may only take effect later. */
const settle = (window: Page): Promise<void> => window.waitForTimeout(300)

// these tests provoke the policy
test.use({ mayComplain: true })

test('the page has no Node, no Electron and no way to either', async ({ start }) => {
  const { window } = await start()
  expect(
    await window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    ),
  ).toEqual([])
  expect(
    await window.evaluate(() => {
      const door: unknown = Reflect.get(globalThis, 'tributary')
      return {
        names: Object.keys(Object(door)).toSorted(),
        frozen: Object.isFrozen(door),
        replaced: Reflect.set(globalThis, 'tributary', null),
      }
    }),
  ).toEqual({ names: ['invoke', 'subscribe'], frozen: true, replaced: false })
})

test('the window is sandboxed and isolated, in a session that keeps nothing', async ({ start }) => {
  const { app } = await start()
  const found = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // not in the typings, and the only way to ask
    const preferences: unknown = Reflect.apply(
      Reflect.get(Object(window?.webContents), 'getLastWebPreferences'),
      window?.webContents,
      [],
    )
    const pick = (name: string): unknown => Reflect.get(Object(preferences), name)
    return {
      sandbox: pick('sandbox'),
      contextIsolation: pick('contextIsolation'),
      nodeIntegration: pick('nodeIntegration'),
      webSecurity: pick('webSecurity'),
      webviewTag: pick('webviewTag'),
      persistent: window?.webContents.session.isPersistent(),
      storage: window?.webContents.session.storagePath,
      title: window?.getTitle(),
    }
  })
  expect(found).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    persistent: false,
    title: 'Tributary',
  })
  expect(found.storage ?? null).toBeNull()
})

test('developer tools open in the source tree alone', async ({ start }) => {
  const { app } = await start()
  const [packaged, opened] = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.openDevTools({ mode: 'detach' })
    await new Promise((done) => setTimeout(done, 1000))
    return [program.isPackaged, contents?.isDevToolsOpened()]
  })
  expect(opened).toBe(!packaged)
})

test('the renderer process runs in Chromium’s sandbox', async ({ start }) => {
  const { app } = await start()
  const processes = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().map(({ type, sandboxed }) => ({ type, sandboxed })),
  )
  const renderers = processes.filter(({ type }) => type === 'Tab')
  expect(renderers.length).toBeGreaterThan(0)
  // Linux does not report it per process; there the switch that would turn it off must be absent
  for (const { sandboxed } of renderers) if (sandboxed !== undefined) expect(sandboxed).toBe(true)
  expect(await app.evaluate(({ app: program }) => program.commandLine.hasSwitch('no-sandbox'))).toBe(false)
})

test.describe('nothing leads away from the window', () => {
  const attempts: readonly (readonly [string, (window: Page, origin: string) => Promise<unknown>])[] = [
    ['location to http', (window, origin) => window.evaluate((to) => void (location.href = `${to}/location`), origin)],
    ['location to a file', (window) => window.evaluate(() => void (location.href = 'file:///etc/hostname'))],
    [
      'location to another host of our scheme',
      (window) => window.evaluate(() => void (location.href = 'app://evil/index.html')),
    ],
    [
      'location to another page of ours',
      (window) => window.evaluate(() => void (location.href = 'app://tributary/other.html')),
    ],
    [
      'location to javascript',
      (window) => window.evaluate(() => void (location.href = 'javascript:document.title="taken"')),
    ],
    [
      'location to data',
      (window) => window.evaluate(() => void (location.href = 'data:text/html,<title>taken</title>')),
    ],
    [
      'location to a blob',
      (window) =>
        window.evaluate(
          () => void (location.href = URL.createObjectURL(new Blob(['<title>taken</title>'], { type: 'text/html' }))),
        ),
    ],
    ['location to about:blank', (window) => window.evaluate(() => void (location.href = 'about:blank'))],
    ['location to the settings of Chromium', (window) => window.evaluate(() => void (location.href = 'chrome://gpu'))],
    [
      'location to a program of the system',
      (window) => window.evaluate(() => void (location.href = 'mailto:a@example.org')),
    ],
    [
      'a window opened to http',
      (window, origin) => window.evaluate((to) => globalThis.open(`${to}/open`) === null, origin),
    ],
    ['a window opened to nothing', (window) => window.evaluate(() => globalThis.open('about:blank') === null)],
    ['a window opened to a file', (window) => window.evaluate(() => globalThis.open('file:///etc/hostname') === null)],
    [
      'a window opened to our own page',
      (window) => window.evaluate(() => globalThis.open('app://tributary/index.html') === null),
    ],
    [
      'a link into a new window',
      (window, origin) => click(window, `<a href="${origin}/blank" target="_blank">away</a>`),
    ],
    ['a link', (window, origin) => click(window, `<a href="${origin}/link">away</a>`)],
    ['a middle click on a link', (window, origin) => click(window, `<a href="${origin}/middle">away</a>`, 'middle')],
    ['a download', (window, origin) => click(window, `<a href="${origin}/download" download="x.html">away</a>`)],
    ['a download of our own bytes', (window) => click(window, '<a href="data:text/plain,x" download="x.txt">away</a>')],
    ['a link that pings', (window, origin) => click(window, `<a href="#here" ping="${origin}/ping">away</a>`)],
    [
      'a form',
      (window, origin) =>
        click(window, `<form action="${origin}/form" method="post"><button>away</button></form>`, 'left', 'button'),
    ],
    [
      'a refresh by meta',
      (window, origin) => add(window, 'meta', { 'http-equiv': 'refresh', content: `0;url=${origin}/meta` }),
    ],
    ['a base', (window, origin) => add(window, 'base', { href: `${origin}/` })],
  ]
  for (const [name, attempt] of attempts) {
    test(name, async ({ start }) => {
      const elsewhere = await aServer()
      const program = await start()
      const refused = await attempt(program.window, elsewhere.origin)
      if (typeof refused === 'boolean') expect(refused).toBe(true)
      await settle(program.window)
      await expectAtHome(program)
      expect(await titleOf(program.window)).toMatch(/Tributary$/)
      expect(elsewhere.requests).toEqual([])
      elsewhere.close()
    })
  }
})

test('nothing is fetched, framed, run or sent from anywhere else', async ({ start }) => {
  const elsewhere = await aServer()
  const program = await start()
  const { window } = program
  const outcome = await window.evaluate(async (origin) => {
    const refused = async (attempt: () => Promise<unknown>): Promise<string> => {
      try {
        await attempt()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    const loaded = (tag: string, attributes: Record<string, string>): Promise<void> =>
      new Promise((done, fail) => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
        element.addEventListener('load', () => done())
        element.addEventListener('error', () => fail(new Error('error')))
        document.body.append(element)
        setTimeout(() => fail(new Error('nothing')), 1500)
      })
    const socket = (to: string): Promise<void> =>
      new Promise((done, fail) => {
        const opened = new WebSocket(to)
        opened.addEventListener('open', () => done())
        opened.addEventListener('error', () => fail(new Error('error')))
      })
    return {
      fetch: await refused(() => fetch(`${origin}/fetch`)),
      fetchOurs: await refused(() => fetch('app://tributary/index.html')),
      fetchFile: await refused(() => fetch('file:///etc/hostname')),
      fetchForeign: await refused(() => fetch('app://evil/index.html')),
      beacon: navigator.sendBeacon(`${origin}/beacon`, 'x') ? 'queued' : 'refused',
      socket: await refused(() => socket(origin.replace('http', 'ws'))),
      image: await refused(() => loaded('img', { src: `${origin}/image` })),
      script: await refused(() => loaded('script', { src: `${origin}/script` })),
      style: await refused(() => loaded('link', { rel: 'stylesheet', href: `${origin}/style` })),
      prefetch: await refused(() => loaded('link', { rel: 'prefetch', href: `${origin}/prefetch` })),
      object: await refused(() => loaded('object', { data: `${origin}/object` })),
      module: await refused(() => import(/* @vite-ignore */ `${origin}/module`)),
      worker: await refused(
        () =>
          new Promise((done, fail) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
            worker.addEventListener('message', done)
            worker.addEventListener('error', fail)
          }),
      ),
      serviceWorker: await refused(() => navigator.serviceWorker.register('app://tributary/sw.js')),
      evaluated: await refused(async () => Reflect.apply(Reflect.get(globalThis, ['e', 'val'].join('')), null, ['1'])),
      compiled: await refused(async () => Reflect.construct(Function, ['return 1'])),
    }
  }, elsewhere.origin)
  expect(outcome).toEqual(
    Object.fromEntries(Object.keys(outcome).map((name) => [name, name === 'beacon' ? outcome.beacon : 'refused'])),
  )

  await window.evaluate(
    ({ origin, packets }) => {
      for (const [name, value] of [
        ['src', `${origin}/frame`],
        ['src', 'file:///etc/hostname'],
        ['src', 'app://tributary/index.html'],
        ['srcdoc', '<script>top.document.title="taken"</script>'],
      ] as const) {
        const frame = document.createElement('iframe')
        frame.setAttribute(name, value)
        document.body.append(frame)
      }
      const inline = document.createElement('script')
      inline.textContent = 'document.title = "taken"'
      document.body.append(inline)
      const button = document.createElement('button')
      button.setAttribute('onclick', 'document.title = "taken"')
      document.body.append(button)
      button.click()
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${packets}` }] })
      peer.createDataChannel('x')
      void peer.createOffer().then((offer) => peer.setLocalDescription(offer))
    },
    { origin: elsewhere.origin, packets: elsewhere.packets },
  )
  await window.waitForTimeout(1500)
  expect(await titleOf(window)).toMatch(/Tributary$/)
  await expectAtHome(program)
  expect(elsewhere.requests).toEqual([])
  elsewhere.close()
})

test('the session itself refuses what the policy would not see', async ({ start }) => {
  const elsewhere = await aServer()
  const { app } = await start()
  const outcome = await app.evaluate(async ({ session }, origin) => {
    const of = (partition: Electron.Session) => async (url: string) =>
      partition.fetch(url).then(
        (response) => `answered ${response.status}`,
        () => 'refused',
      )
    const ours = of(session.fromPartition('window'))
    const other = of(session.defaultSession)
    return {
      ours: [await ours(`${origin}/x`), await ours('https://example.org/'), await ours('file:///etc/hostname')],
      other: [await other(`${origin}/x`), await other('https://example.org/')],
    }
  }, elsewhere.origin)
  expect(outcome).toEqual({ ours: ['refused', 'refused', 'answered 403'], other: ['refused', 'refused'] })
  expect(elsewhere.requests).toEqual([])
  elsewhere.close()
})

test('our scheme answers for the built window and for nothing else, always with the policy', async ({ start }) => {
  const { app } = await start()
  const answers = await app.evaluate(async ({ session }) => {
    const partition = session.fromPartition('window')
    const found: Record<string, string> = {}
    for (const url of [
      'app://tributary/',
      'app://tributary/index.html',
      'app://tributary/missing.js',
      'app://tributary/../main/main.js',
      'app://tributary/%2e%2e/main/main.js',
      'app://tributary/..%2fmain%2fmain.js',
      'app://tributary/assets/..%5c..%5cpackage.json',
      'app://tributary//etc/passwd.html',
      'app://tributary/%zz.js',
      'app://tributary/package.json',
    ]) {
      const answer = await partition.fetch(url).catch(() => null)
      const policy = answer?.headers.get('content-security-policy')?.startsWith("default-src 'none'") === true
      found[url] = answer === null ? 'refused' : `${answer.status}${policy ? '' : ' without the policy'}`
    }
    const posted = await partition.fetch('app://tributary/index.html', { method: 'POST', body: 'x' }).catch(() => null)
    found['POST'] = posted === null ? 'refused' : String(posted.status)
    found['app://evil/index.html'] = await partition.fetch('app://evil/index.html').then(
      ({ status }) => String(status),
      () => 'refused',
    )
    return found
  })
  expect(answers['app://tributary/']).toBe('200')
  expect(answers['app://tributary/index.html']).toBe('200')
  expect(answers['POST']).toBe('405')
  for (const [url, answer] of Object.entries(answers)) {
    if (url !== 'app://tributary/' && url !== 'app://tributary/index.html')
      expect(`${url}: ${answer}`).toMatch(/: (404|403|405|refused)$/)
  }
})

test('every permission is refused, asked for or looked up', async ({ start }) => {
  const { window } = await start()
  const outcome = await window.evaluate(async () => {
    const refused = async (attempt: () => Promise<unknown>): Promise<string> => {
      try {
        const answer = await attempt()
        return typeof answer === 'string' ? answer : 'granted'
      } catch {
        return 'denied'
      }
    }
    const states: Record<string, string> = {}
    for (const name of [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'storage-access',
      'screen-wake-lock',
      'local-fonts',
      'window-management',
      'idle-detection',
    ]) {
      states[name] = await refused(
        async () => (await navigator.permissions.query({ name: name as PermissionName })).state,
      )
    }
    return {
      ...states,
      askForPlace: await refused(
        () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      ),
      askToNotify: await refused(() => Notification.requestPermission()),
      askForCamera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      askForScreen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
      askForClipboard: await refused(async () => void (await navigator.clipboard.readText())),
      askForFullScreen: await refused(() => document.documentElement.requestFullscreen()),
      askForStorage: (await navigator.storage.persist()) ? 'granted' : 'denied',
    }
  })
  expect(outcome).toEqual(Object.fromEntries(Object.keys(outcome).map((name) => [name, 'denied'])))
})

test('calls outside the contract are refused at the door', async ({ start }) => {
  const { window } = await start()
  const replies = await window.evaluate(async () => {
    const door: { invoke: (name: unknown, input: unknown) => Promise<unknown> } = Reflect.get(globalThis, 'tributary')
    return Promise.all([
      door.invoke('__proto__', {}),
      door.invoke('constructor', {}),
      door.invoke('files.read', { path: '/etc/passwd' }),
      door.invoke('app.about', { extra: true }),
      door.invoke('document.open', { file: '/etc/passwd' }),
    ])
  })
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
})

const add = (window: Page, tag: string, attributes: Record<string, string>): Promise<void> =>
  window.evaluate(
    (wanted) => {
      const element = document.createElement(wanted.tag)
      for (const [name, value] of Object.entries(wanted.attributes)) element.setAttribute(name, value)
      document.head.append(element)
    },
    { tag, attributes },
  )

/** Puts what is to be clicked above everything else and clicks it as a person does. */
const click = async (window: Page, html: string, button: 'left' | 'middle' = 'left', what = 'a'): Promise<void> => {
  await window.evaluate((markup) => {
    const trap = document.createElement('dialog')
    trap.id = 'trap'
    trap.innerHTML = markup
    document.body.append(trap)
    trap.showModal()
  }, html)
  await window.locator(`#trap ${what}`).click({ button, noWaitAfter: true })
}
