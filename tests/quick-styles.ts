/** The attributes that decide which rules of jsdom's own style sheet an element meets. */
const DECIDING = ['style', 'hidden', 'open', 'type', 'popover']

/** Whether an element around this one may set a property that passes to its children. */
function inheritsHiding(element: Element): boolean {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (
      around.hasAttribute('hidden') ||
      /visibility|pointer-events/.test(around.getAttribute('style') ?? '')
    )
      return true
  return false
}

/**
 * Works the style of like elements out once. Every query by role asks for the style of each element that it passes, and
 * jsdom goes through all rules of its own style sheet for each answer, which took a fifth of the time of the tests
 * of pages. The style sheets of the pages are not loaded in these tests; with any other, jsdom answers each time.
 */
export function quickStyles(): void {
  const whole = window.getComputedStyle.bind(window)
  const known = new Map<string, CSSStyleDeclaration>()
  window.getComputedStyle = (element, part) => {
    if (part || document.styleSheets.length > 0 || inheritsHiding(element))
      return whole(element, part)
    const key = [element.tagName, ...DECIDING.map((name) => element.getAttribute(name))].join('|')
    const style = known.get(key) ?? whole(element)
    known.set(key, style)
    return style
  }
}
