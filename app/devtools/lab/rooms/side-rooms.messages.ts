import { defineMessages } from '#app/shared/i18n/messages.ts'
import { withParticle } from '#app/shared/i18n/particle.ts'

export const sideRoomsTexts = defineMessages({
  ko: {
    title: '나란한 방',
    about:
      '방은 서버가 소켓을 묶어 두는 이름일 뿐이에요. 소켓 하나가 여러 방에 있어도 되고, 방에 한 말은 그 방에 있는 소켓만 들어요. 들어가지 않은 방에는 말할 수도 없어요.',
    window: (number: number) => `소켓 ${number}`,
    east: '동쪽 방',
    west: '서쪽 방',
    rooms: '방',
    enter: (room: string) => `${room} 들어가기`,
    leave: (room: string) => `${room} 나가기`,
    where: '어느 방에',
    say: '할 말',
    log: (number: number) => `${withParticle(`소켓 ${number}`, '이/가')} 들은 것`,
    nothing: '아직 들은 것이 없어요.',
    came: (room: string, name: string) => `${room}: ${name}님이 들어왔어요.`,
    went: (room: string, name: string) => `${room}: ${name}님이 나갔어요.`,
    said: (room: string, name: string, text: string) => `${room} · ${name}: ${text}`,
  },
  en: {
    title: 'Rooms side by side',
    about:
      'A room is just a name the server uses to group sockets. A socket can be in several rooms, only the sockets in a room receive what is said there, and no one can speak in a room from outside.',
    window: (number) => `Socket ${number}`,
    east: 'East room',
    west: 'West room',
    rooms: 'Rooms',
    enter: (room) => `Enter the ${room.toLowerCase()}`,
    leave: (room) => `Leave the ${room.toLowerCase()}`,
    where: 'Room',
    say: 'Message',
    log: (number) => `Received by socket ${number}`,
    nothing: 'Nothing received yet.',
    came: (room, name) => `${room}: ${name} joined.`,
    went: (room, name) => `${room}: ${name} left.`,
    said: (room, name, text) => `${room} · ${name}: ${text}`,
  },
})
