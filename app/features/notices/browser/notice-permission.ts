/** `unsupported`: the browser can't show notifications of a page. */
export type NoticePermission = NotificationPermission | 'unsupported'

/** Whether the browser lets the shop show notifications. */
export const readPermission = (): NoticePermission =>
  'Notification' in window ? Notification.permission : 'unsupported'

/** Asks for it, if the browser has not been told yet. */
export async function askForPermission(): Promise<NoticePermission> {
  const permission = readPermission()
  if (permission !== 'default') return permission
  try {
    // Chrome on Android has the class, and throws. Without permission nothing is shown.
    new Notification('').close()
  } catch {
    return 'unsupported'
  }
  return Notification.requestPermission()
}
