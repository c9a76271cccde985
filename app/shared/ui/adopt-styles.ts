/**
 * Puts a style sheet that comes with its code into the document: at once and in one piece, and the content security policy lets a
 * constructed sheet pass.
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
