import { pageAddress } from '#app/contract/page-address.ts'
import type { CommandsOf } from '../context.ts'

export const presenceCommands = {
  CHANGED_PAGE({ caller }, path) {
    const [page = '', query = ''] = path.split(/\?(.*)/s)
    caller.enterPage(pageAddress(page, query))
    return Promise.resolve({})
  },
} satisfies Partial<CommandsOf<'/'>>
