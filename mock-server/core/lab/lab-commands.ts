import type { CommandsOf } from '../context.ts'

const done = () => Promise.resolve({})

export const labCommands: CommandsOf<'/lab'> = {
  message({ caller }, text) {
    caller.sendBack(text)
    return done()
  },
  customEventName({ caller }, value) {
    caller.emitBack(value)
    return done()
  },

  'enter chat'({ caller }) {
    caller.enterChat()
    return Promise.resolve(caller.person)
  },
  'chat message'({ caller }, text) {
    caller.say(text)
    return done()
  },
  typing({ caller }, typing) {
    caller.type(typing)
    return done()
  },

  join({ caller }) {
    caller.joinChatRoom()
    return Promise.resolve(caller.person)
  },
  leave({ caller }) {
    caller.leaveChatRoom()
    return done()
  },
  chat({ caller }, { msg }) {
    caller.chat(msg)
    return done()
  },

  'join room'({ caller }, room) {
    caller.joinRoom(room)
    return done()
  },
  'leave room'({ caller }, room) {
    caller.leaveRoom(room)
    return done()
  },
  'send to room'({ caller }, { room, msg }) {
    caller.sayInRoom(room, msg)
    return done()
  },

  emit: async ({ caller }, emit) => ({ answered: await caller.emit(emit) }),
  follow: ({ caller }, { after }) => Promise.resolve(caller.follow(after)),
}
