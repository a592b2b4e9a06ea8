import { act, useEffect, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { keepTextTrue } from '@/app/translated'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

/** Restores the DOM functions that the guard patches. */
const usual = Object.getOwnPropertyDescriptors(Node.prototype)
afterEach(() => {
  const { removeChild, insertBefore, appendChild, nodeValue, textContent } = usual
  Object.defineProperties(Node.prototype, {
    removeChild,
    insertBefore,
    appendChild,
    nodeValue,
    textContent,
  })
  document.body.replaceChildren()
})

/** Ways in which translators replace a text node. */
const TRANSLATORS: Record<string, (text: Text, words: string) => void> = {
  'replaces it by a font element': (text, words) => {
    const font = document.createElement('font')
    const inner = document.createElement('font')
    inner.append(words)
    font.append(inner)
    text.replaceWith(font)
  },
  'puts a font element before it and takes it out': (text, words) => {
    const font = document.createElement('font')
    text.parentNode?.insertBefore(font, text)
    text.remove()
    font.append(words)
  },
  'replaces it by another text': (text, words) => text.replaceWith(document.createTextNode(words)),
}

const textsOf = (root: Node): Text[] =>
  [...root.childNodes].flatMap((node) =>
    node instanceof Text
      ? [node]
      : node instanceof HTMLElement && node.localName === 'font'
        ? []
        : textsOf(node),
  )

/** Translates every text, moving all words of a sentence to its first node, as a translator may. */
function translate(root: Node, put: (text: Text, words: string) => void) {
  const all = textsOf(root)
  for (const parent of new Set(all.map(({ parentNode }) => parentNode))) {
    const texts = all.filter(({ parentNode }) => parentNode === parent)
    const whole = texts.map(({ data }) => data).join('')
    texts.forEach((text, i) => put(text, i === 0 ? whole : ''))
  }
}

/** Renders a component with a state under the guard; returns its element and a function to change the state. */
async function draw<T>(first: T, part: (state: T) => ReactNode) {
  const root = document.createElement('div')
  document.body.append(root)
  const at: { set: (state: T) => void } = { set: () => undefined }
  function Part() {
    const [state, setState] = useState(first)
    useEffect(() => {
      at.set = setState
    }, [])
    return part(state)
  }
  const react = createRoot(root)
  let drawn = 0
  await act(async () => react.render(<Part />))
  keepTextTrue(root, () => react.render(<Part key={++drawn} />))
  return {
    root,
    show: (state: T) => act(async () => at.set(state)),
    text: () => root.textContent,
    drawn: () => drawn,
    end: () => act(async () => react.unmount()),
  }
}

describe.each(Object.entries(TRANSLATORS))('a page whose translator %s', (_, put) => {
  it('shows the new name in a sentence of several text nodes, and nothing of the old one', async () => {
    const page = await draw('Bath', (name) => (
      <p>
        In {name} on <b>31 March</b>, {name.length} children
      </p>
    ))
    translate(page.root, put)
    await act(async () => undefined)
    await page.show('Slough')
    expect(page.text()).toBe('In Slough on 31 March, 6 children')
    translate(page.root, put)
    await act(async () => undefined)
    await page.show('Hull')
    expect(page.text()).toBe('In Hull on 31 March, 4 children')
    expect(page.drawn()).toBe(0)
  })

  it('removes and inserts text nodes without an error', async () => {
    const page = await draw(3, (count) => (
      <p>
        {count > 2 ? 'Three. ' : null}
        {count > 1 && <b>Two. </b>}
        {count > 0 ? 'One.' : ''}
        {count === 0 && 'None.'} End
      </p>
    ))
    for (const [count, text] of [
      [1, 'One. End'],
      [3, 'Three. Two. One. End'],
      [0, 'None. End'],
      [2, 'Two. One. End'],
    ] as const) {
      translate(page.root, put)
      await act(async () => undefined)
      await page.show(count)
      expect(page.text()).toBe(text)
    }
    expect(page.drawn()).toBe(0)
    translate(page.root, put)
    await act(async () => undefined)
    await page.end()
    expect(page.text()).toBe('')
  })

  it('updates the only text of an element, and the sentence around it', async () => {
    const page = await draw('Bath', (name) => (
      <p>
        In <b>{name}</b> today
      </p>
    ))
    const [first, name, last] = textsOf(page.root)
    if (!first || !name || !last) throw new Error('The sentence has not three texts.')
    // The translator moved the name to the front.
    put(first, 'Bath today')
    put(name, '')
    put(last, '')
    await act(async () => undefined)
    await page.show('Slough')
    expect(page.text()).toBe('In Slough today')
  })

  it('updates the text of an SVG', async () => {
    const page = await draw(40, (value) => (
      <svg>
        <text>
          {value} per {'10,000'}
        </text>
      </svg>
    ))
    translate(page.root, put)
    await act(async () => undefined)
    await page.show(68)
    expect(page.text()).toBe('68 per 10,000')
  })
})

describe('the guard of a translated page', () => {
  it('redraws everything when it does not know what replaced a text', async () => {
    const page = await draw('Bath', (name) => <p>In {name}</p>)
    const text = textsOf(page.root)[1]
    text?.remove()
    await act(async () => undefined)
    // Another translation activates the guard.
    translate(page.root, (one, words) => one.replaceWith(words))
    await act(async () => undefined)
    await page.show('Slough')
    expect(page.drawn()).toBe(1)
    await page.show('Hull')
    expect(page.text()).toBe('In Hull')
  })

  it('leaves the DOM functions unpatched until a translator is seen', async () => {
    const page = await draw('Bath', (name) => (
      <p>
        In {name} {name === 'Hull' ? <b>today</b> : 'now'}
      </p>
    ))
    await page.show('Hull')
    await page.show('Bath')
    expect(page.text()).toBe('In Bath now')
    expect(Object.getOwnPropertyDescriptor(Node.prototype, 'removeChild')).toEqual(
      usual.removeChild,
    )
  })
})
