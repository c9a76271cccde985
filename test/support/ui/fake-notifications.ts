import { vi } from 'vitest'

/** A notification that the browser shows. */
interface ShownNotification {
  title: string
  body: string | undefined
  tag: string | undefined
  click: () => void
}

/**
 * A browser's notifications, which jsdom has none of. `answer` is what its user says when the shop asks. Returns those that are shown
 * with permission; a later one with the same tag replaces an earlier one.
 */
export function fakeNotifications(answer: NotificationPermission) {
  const shown: ShownNotification[] = []
  const asked = vi.fn(() => {
    FakeNotification.permission = answer
    return Promise.resolve(answer)
  })
  class FakeNotification {
    static permission: NotificationPermission = 'default'
    static requestPermission = asked
    onclick: (() => void) | null = null
    readonly tag: string | undefined
    constructor(title: string, { body, tag }: NotificationOptions = {}) {
      this.tag = tag
      if (FakeNotification.permission !== 'granted') return
      this.close()
      shown.push({ title, body, tag, click: () => this.onclick?.() })
    }
    close(): void {
      const index = shown.findIndex(({ tag }) => tag === this.tag)
      if (index >= 0) shown.splice(index, 1)
    }
  }
  vi.stubGlobal('Notification', FakeNotification)
  return { shown, asked }
}
