/** How long (ms) a browser may take to begin with a download. */
const BEGUN_MS = 40_000

/** Lets the browser save a file, as a link to it would. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads the file only after the click.
  setTimeout(() => URL.revokeObjectURL(url), BEGUN_MS)
}
