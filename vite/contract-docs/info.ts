import { license, version } from '../../package.json'

/** The `info` object of both documents. */
export const info = { version, license: { name: license } }
