import { type PageName, paths } from '#app/contract/paths.ts'
import { fillUrl } from './fill-url.ts'

type ParamName<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never
type Params<K extends PageName> = Record<ParamName<(typeof paths)[K]>, string | number>
type Search = Record<string, string | number | boolean | undefined>

/** The URL of a page: `pathTo('goods', { goodsId: 3 })`. Empty search values are left out. */
export function pathTo<K extends PageName>(
  name: K,
  ...[params, search]: ParamName<(typeof paths)[K]> extends never
    ? [params?: undefined, search?: Search]
    : [params: Params<K>, search?: Search]
): string {
  return fillUrl(paths[name], params, search)
}
