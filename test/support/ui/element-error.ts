/** Lines of the page that a failing query prints: a screen of text. */
const MOST_LINES = 40
const MOST_CHARACTERS = 100

const tags: Record<string, string> = {
  a: 'link',
  article: 'article',
  button: 'button',
  dialog: 'dialog',
  form: 'form',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  input: 'textbox',
  main: 'main',
  nav: 'navigation',
  section: 'region',
  select: 'combobox',
  table: 'table',
  textarea: 'textbox',
}

/** What a failing query of Testing Library says: what was looked for, and what is there instead. */
export function elementError(message: string | null, container: Element): Error {
  const error = new Error([message && withoutMarkup(message), outline(message ?? '', container)].join('\n\n'))
  error.name = 'TestingLibraryElementError'
  return error
}

/** A query by role adds the markup of everything that has a role. */
const withoutMarkup = (message: string) => message.replace(/\n+(Here are the|Ignored nodes:|<body)[^]*$/, '')

/** Roles, names and texts in the order of the page; what has the role that was looked for comes first. */
function outline(message: string, container: Element): string {
  const sought = /role[ =]"?(\w+)/.exec(message)?.[1]
  const lines = [...container.querySelectorAll('*')].flatMap((element) => lineOf(element) ?? [])
  const first = lines.filter((line) => sought !== undefined && line.startsWith(`${sought} `))
  const all = [...first, ...lines.filter((line) => !first.includes(line))]
  if (all.length === 0) return 'The page is empty.'
  const hidden = all.length - MOST_LINES
  return ['On the page:', ...all.slice(0, MOST_LINES), ...(hidden > 0 ? [`… and ${hidden} lines more`] : [])].join('\n')
}

function lineOf(element: Element): string | undefined {
  if (element.matches('script, style, option, [hidden], [hidden] *')) return undefined
  const role = element.getAttribute('role') ?? roleOfInput(element) ?? tags[element.localName]
  const text = role === undefined || isContainer(element) ? ownText(element) : element.textContent
  const name = (element.getAttribute('aria-label') ?? labelOf(element) ?? text).replace(/\s+/g, ' ').trim()
  if (role === undefined && name === '') return undefined
  // Its text is part of a name that is a line already.
  if (role === undefined && element.closest('a, button, h1, h2, h3')) return undefined
  const value = 'value' in element && element.matches('input, select, textarea') ? ` = ${String(element.value)}` : ''
  const line = `${role ?? 'text'} "${name}"${value}`
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line
}

const roleOfInput = (element: Element) =>
  /^(radio|checkbox|button)$/.exec(element.localName === 'input' ? (element.getAttribute('type') ?? '') : '')?.[0]

const isContainer = (element: Element) =>
  element.matches('main, nav, section, article, form, dialog, table, select, [role]') &&
  element.querySelector('*') !== null

const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('')

function labelOf(element: Element): string | undefined {
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : []
  return labels[0]?.textContent ?? undefined
}
