import type { Plugin } from 'vite'

/** Who needs schemas right after the first paint: the socket events of every page, and what checks them. */
const first = /app\/contract\/(shop-socket|cart|goods|order|purchase|primitives)\.ts$/

/**
 * Gives the schemas of the first load a copy of valibot that holds what they use and no more. Of one module all that any page uses
 * ends up in one chunk, so that each new check of a late page would make the first one heavier.
 */
export const firstSchemas = (): Plugin => ({
  name: 'first-schemas',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source !== 'valibot' || !importer || !first.test(importer)) return
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found && `${found.id}?first`
  },
})
