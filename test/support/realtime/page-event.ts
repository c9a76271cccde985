/** What the browser tells the page. */
export const pageEvent = (name: string) => window.dispatchEvent(new window.Event(name))
