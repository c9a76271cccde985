import path from 'node:path'
import type { Plugin } from 'vite'

const standIn = (name: string) => path.join(import.meta.dirname, `${name}.ts`)

/** The packages of the Socket.IO server. `events` is not among the stand-ins: npm's package of that name takes its place. */
const serverPackage = /[\\/]node_modules[\\/](?:engine\.io|socket\.io|socket\.io-adapter)[\\/]/

/** Loaded by these packages, and never called where MSW is the network and no client speaks protocol 3. */
const unused = ['./parser-v3/index', 'accepts', 'cors', 'fs', 'http', 'path', 'querystring', 'stream', 'ws', 'zlib']

const standIns = new Map([
  ['./contrib/base64id', standIn('base64id')],
  ['crypto', standIn('crypto')],
  ['timers', standIn('timers')],
  ...unused.map((name): [string, string] => [name, standIn('unused')]),
])

/** What Node has as globals. Other packages must not see them: some take their presence for Node. */
const globals = JSON.stringify(standIn('globals'))

/** Lets the Socket.IO server run in a browser, without a change of its code and without a global that a page does not have. */
export function nodeInBrowser(): Plugin {
  return {
    name: 'jangteo:node-in-browser',
    enforce: 'pre',
    resolveId(id, importer) {
      return importer && serverPackage.test(importer) ? standIns.get(id) : undefined
    },
    transform(code, id) {
      if (!serverPackage.test(id) || !/\b(?:Buffer|process)\./.test(code)) return undefined
      // On the first line, so that no line number changes.
      return { code: `const { Buffer, process } = require(${globals});${code}`, map: null }
    },
  }
}
