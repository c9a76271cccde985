import path from 'node:path'
import type { Plugin } from 'vite'

const standIn = (name: string) => path.join(import.meta.dirname, `${name}.ts`)

/** The packages of the Socket.IO server. `events` needs no stand-in: npm has a package of that name. */
const serverPackage = /[\\/]node_modules[\\/](?:engine\.io|socket\.io|socket\.io-adapter)[\\/]/

/** These packages load them but never call them: MSW is the network, and no client speaks protocol 3. */
const unused = ['./parser-v3/index', 'accepts', 'cors', 'fs', 'http', 'path', 'querystring', 'stream', 'ws', 'zlib']

const standIns = new Map([
  ['./contrib/base64id', standIn('base64id')],
  ['crypto', standIn('crypto')],
  ['timers', standIn('timers')],
  ...unused.map((name): [string, string] => [name, standIn('unused')]),
])

/** Node's globals. Only these packages get them: others would take the environment for Node. */
const globals = JSON.stringify(standIn('globals'))

/** Lets the Socket.IO server run in a browser without changing its code and without adding globals to the page. */
export function nodeInBrowser(): Plugin {
  return {
    name: 'jangteo:node-in-browser',
    enforce: 'pre',
    resolveId(id, importer) {
      return importer && serverPackage.test(importer) ? standIns.get(id) : undefined
    },
    transform(code, id) {
      if (!serverPackage.test(id) || !/\b(?:Buffer|process)\./.test(code)) return undefined
      // On the first line, so that line numbers stay the same.
      return { code: `const { Buffer, process } = require(${globals});${code}`, map: null }
    },
  }
}
