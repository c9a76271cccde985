/** Markup that is safe to insert into a page. */
export interface Html {
  readonly markup: string
}
export type Content = Html | string | number | false | undefined | readonly Content[]

/** A template tag for markup. Values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Html {
  return { markup: String.raw({ raw: strings }, ...contents.map(markupOf)) }
}

function markupOf(content: Content): string {
  if (content === false || content === undefined) return ''
  if (typeof content === 'object') return 'markup' in content ? content.markup : content.map(markupOf).join('')
  return String(content).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A description; text in backticks becomes code. */
export const prose = (text: string): Html => ({
  markup: markupOf(text).replace(/`([^`]+)`/g, '<code>$1</code>'),
})

export const joined = (parts: readonly Content[], separator: Content): Content[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))
