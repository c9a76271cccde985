import type { CommandsOf } from '../context.ts'

export const presenceCommands = {
  CHANGED_PAGE({ caller }, path) {
    caller.enterPage(path)
    return Promise.resolve({})
  },
} satisfies Partial<CommandsOf<'/'>>
