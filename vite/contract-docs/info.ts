import { license, version } from '../../package.json'

/** What both documents say of themselves. */
export const info = { version, license: { name: license } }
