/** Does to the page what browsers do that translate it: each text node is replaced by a new one inside of a `<font>`. */
export function translatePage(): void {
  const texts: Text[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  for (const text of texts) {
    if (text.data.trim() === '') continue
    const font = document.createElement('font')
    font.append(text.data)
    text.replaceWith(font)
  }
  document.documentElement.lang = 'fr'
}
