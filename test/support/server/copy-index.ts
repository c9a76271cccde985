import { copyFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const index = path.resolve(import.meta.dirname, '../../../app/index.html')

/** A folder with the app's page alone, for a server whose pages are read and not run. */
export async function copyIndex(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jangteo-index-'))
  await copyFile(index, path.join(folder, 'index.html'))
  return folder
}
