/**
 * What browsers have and jsdom 27 lacks, as far as the app or its libraries ask for it. Only what is missing is put in, so
 * that a newer jsdom's own takes over by itself.
 */
function fill(target: object, parts: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(parts)) {
    // A property may be there without a value.
    if (Reflect.get(target, name) === undefined)
      Object.defineProperty(target, name, { value, configurable: true, writable: true })
  }
}

/** Nothing is ever measured, and so nothing is ever seen to change. */
class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return []
  }
}

/** Nothing is laid out: everything counts as being in the window. */
class EverythingVisible extends SilentObserver {
  readonly #callback: (entries: { isIntersecting: boolean }[]) => void
  constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
    super()
    this.#callback = callback
  }
  override observe(): void {
    this.#callback([{ isIntersecting: true }])
  }
}

/** No media query matches: a wide screen, in light colours, without wishes. */
const matchMedia = (media: string) => Object.assign(new EventTarget(), { media, matches: false, onchange: null })

const nothing = () => {}

fill(window, {
  matchMedia,
  ResizeObserver: SilentObserver,
  IntersectionObserver: EverythingVisible,
  requestIdleCallback: (callback: () => void) => window.setTimeout(callback),
  // Names that the app makes have letters, digits and a few signs.
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') },
  cancelIdleCallback: (id: number) => window.clearTimeout(id),
  // A test fails on it.
  reportError: (error: unknown) => console.error(error),
})
// It is there, and writes "not implemented" to the console.
window.scrollTo = nothing

// No styles are computed, so a sheet has nothing to do.
fill(CSSStyleSheet.prototype, { replaceSync: nothing })
fill(document, { adoptedStyleSheets: [] })

fill(Element.prototype, {
  scrollTo: nothing,
  scrollIntoView: nothing,
  hasPointerCapture: () => false,
  setPointerCapture: nothing,
  releasePointerCapture: nothing,
  getAnimations: () => [],
})

// It is there too, and writes the same: there is no canvas to draw on.
HTMLCanvasElement.prototype.getContext = () => null

const modals: { dialog: HTMLDialogElement; before: Element | null }[] = []

/** As much of https://html.spec.whatwg.org/#modal as can be seen: `open`, the focus, Esc, `cancel` and `close`. */
fill(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    modals.push({ dialog: this, before: document.activeElement })
    this.open = true
    this.querySelector<HTMLElement>('[autofocus], button, input, select, textarea, a[href]')?.focus()
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return
    this.open = false
    const index = modals.findIndex(({ dialog }) => dialog === this)
    const [closed] = index < 0 ? [] : modals.splice(index, 1)
    if (closed?.before instanceof HTMLElement) closed.before.focus()
    queueMicrotask(() => this.dispatchEvent(new Event('close')))
  },
})
document.addEventListener('keydown', ({ key }) => {
  const top = modals.at(-1)?.dialog
  if (key === 'Escape' && top?.dispatchEvent(new Event('cancel', { cancelable: true }))) top.close()
})
