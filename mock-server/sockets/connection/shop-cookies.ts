/** The cookie in which a browser holds its session: its plain name, which earlier versions used everywhere. */
export const sessionCookie = 'jangteo_session'

/** The cookie by which an account knows a browser again, also without a session. */
export const deviceCookie = 'jangteo_device'

/** The cookie that opens orders which were placed without an account. */
export const guestCookie = 'jangteo_guest'

/** What a browser asked: `port` is empty for the scheme's own. */
export interface CookieSite {
  https: boolean
  port: string
}

/** A tab or a test has neither. */
const plainSite: CookieSite = { https: false, port: '' }

/**
 * The name of a cookie at a site. Browsers send cookies to every port of a host, so that two shops on one host need two names.
 * Over https no other host and no page without TLS can set the name (`__Host-`, RFC 6265bis, 4.1.3.2).
 */
export const cookieName = (plain: string, { https, port }: CookieSite): string =>
  `${https ? '__Host-' : ''}${plain}${port === '' ? '' : `_${port}`}`

/** A cookie's names at a site: the one it is set under, and those under which it may have been set before. */
export const cookieNames = (plain: string, site: CookieSite): string[] => [
  ...new Set([cookieName(plain, site), cookieName(plain, { ...site, https: false }), plain]),
]

/** More values of one cookie are a mistake or an attack. */
const valuesAtMost = 6

/** Every name and value of a `Cookie` header (RFC 6265), in its order. A name may come several times, from several paths or hosts. */
export const readCookies = (header: string | undefined): [name: string, value: string][] =>
  (header ?? '').split(';').flatMap((pair) => {
    const [, name = '', value = ''] = /^\s*([^=]+?)\s*=\s*"?([^"]*?)"?\s*$/.exec(pair) ?? []
    return value === '' ? [] : [[name, value]]
  })

/** Every value of a cookie, those of the site's own name first. */
export function readCookieValues(header: string | undefined, plain: string, site = plainSite): string[] {
  const cookies = readCookies(header)
  const values = cookieNames(plain, site).flatMap((name) =>
    cookies.filter(([given]) => given === name).map(([, value]) => value),
  )
  return [...new Set(values)].slice(0, valuesAtMost)
}

/** The tokens that may be the browser's session. The first valid one counts. */
export const readSessionCookies = (header: string | undefined, site = plainSite): string[] =>
  readCookieValues(header, sessionCookie, site)
