import { afterAll } from 'vitest'

/** What jsdom's own sheet asks an element for. The app's sheets are not loaded in these tests. */
const attributes = ['hidden', 'open', 'popover', 'type', 'inert', 'style'] as const

/** How an element comes to be neither seen nor pointed at by what its ancestors say of themselves. */
const isInherited = /visibility|pointer-events/

/** As jsdom does it. */
export const compute = window.getComputedStyle.bind(window)
const computed = new Map<string, CSSStyleDeclaration>()

/**
 * jsdom computes each look at a style anew, fifteen properties by a sheet of two hundred rules, and a query by role looks at every
 * element. Elements that are alike in what the sheet asks for have the same style, computed once.
 */
window.getComputedStyle = (element, pseudo) => {
  if (pseudo || element.localName === 'summary' || element.hasAttribute('popover')) return compute(element, pseudo)
  for (let each: Element | null = element; each; each = each.parentElement)
    if (isInherited.test(each.getAttribute('style') ?? '')) return compute(element)
  const key = JSON.stringify([
    element.namespaceURI,
    element.localName,
    ...attributes.map((name) => element.getAttribute(name)),
  ])
  const known = computed.get(key) ?? compute(element)
  computed.set(key, known)
  return known
}

afterAll(() => {
  window.getComputedStyle = compute
})
