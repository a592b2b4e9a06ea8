import type { Tab } from '../tab'
import { NoAnswer, until } from '../until'
import { strokes } from './keys'
import { isJson, type Json, type Wire } from './wire'

/** The name under which WebDriver hands over an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** Runs in the page: calls the function with what it is given, and hands over what it returns or throws. */
const ASKED = `const [given, done] = arguments
Promise.resolve().then(() => (FUNCTION)(...JSON.parse(given))).then(
  (answer) => done({ answer: JSON.stringify(answer ?? null) }),
  (error) => done({ error: String(error) }),
)`

/** The open page of a browser. */
export function openTab({ send }: Wire): Tab {
  const act = (source: Json) => send('PerformActions', { actions: [source] })
  const ask: Tab['ask'] = async (question, ...given) => {
    const said = await send('ExecuteAsyncScript', {
      script: ASKED.replace('FUNCTION', () => question.toString()),
      args: [JSON.stringify(given)],
    }).catch((error: unknown) => {
      // A driver may wait for the answer of a page that has been left.
      if (error instanceof Error && error.message.startsWith('script timeout')) throw new NoAnswer()
      throw error
    })
    if (!isJson(said)) throw new NoAnswer()
    if (typeof said['answer'] !== 'string') throw new Error(String(said['error']))
    // What the page says has the type that the function has.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unsafe-return
    return JSON.parse(said['answer'])
  }
  const point = (x: number, y: number) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  })
  const pointer = (actions: Json[]) =>
    act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions })
  return {
    open: async (url) => {
      await send('Navigate', { url })
    },
    reload: async () => {
      // As the page itself would: Firefox takes WebDriver's own command past the worker that answers offline.
      // Firefox keeps nothing that a command leaves behind, but each document has a beginning of its own.
      const before = await ask(() => performance.timeOrigin)
      // The page may be gone before its answer has come.
      await ask(() => {
        setTimeout(() => location.reload(), 0)
      }).catch(() => undefined)
      await until('the page, loaded anew', () =>
        ask(
          (began) => performance.timeOrigin !== began && document.readyState === 'complete',
          before,
        ).catch(() => false),
      )
    },
    ask,
    press: async (...keys) => {
      await act({ type: 'key', id: 'keys', actions: strokes(keys) })
    },
    pointAt: async (x, y) => {
      await pointer([point(x, y)])
    },
    clickAt: async (x, y) => {
      await pointer([
        point(x, y),
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ])
    },
    choose: async (selector, ...paths) => {
      const found = await send('FindElement', { using: 'css selector', value: selector })
      const id = isJson(found) ? found[ELEMENT] : undefined
      await send('ElementSendKeys', { id, text: paths.join('\n') })
    },
    size: async (width, height) => {
      // The frame of a window is part of its size, and only the window itself knows how much of it.
      let [wide, high] = [width, height]
      for (let turn = 0; turn < 3; turn += 1) {
        await send('SetWindowRect', { width: wide, height: high })
        const [w, h] = await ask(() => [innerWidth, innerHeight])
        if (w === width && h === height) return
        wide += width - (w ?? width)
        high += height - (h ?? height)
      }
      // A window with tabs has a least width, one that a page opens has none.
      await ask(
        (w, h) => {
          open(location.href, '', `popup,width=${w},height=${h}`)
        },
        width,
        height,
      )
      const handles = await send('GetWindowHandles')
      if (Array.isArray(handles)) await send('SwitchToWindow', { handle: handles.at(-1) })
    },
    picture: async () =>
      Buffer.from(String(await send('TakeScreenshot', { full: false })), 'base64'),
    paper: async () => {
      const page = { width: 21, height: 29.7 }
      return Buffer.from(String(await send('Print', { page, background: true })), 'base64')
    },
  }
}
