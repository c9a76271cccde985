import type { CommandsOf } from '../context.ts'
import { pageKey } from './page-key.ts'

export const presenceCommands = {
  CHANGED_PAGE({ caller }, path) {
    caller.enterPage(pageKey(path))
    return Promise.resolve({})
  },
} satisfies Partial<CommandsOf<'/'>>
