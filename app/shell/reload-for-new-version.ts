import { createStoredValue, isNumber } from '#app/shared/storage/stored-value.ts'
import { keepTyped, typedTexts } from './typed-texts.ts'

const reloadedAt = () => createStoredValue('reloaded-for-new-version', isNumber, 0, () => sessionStorage)
/** A second reload within this time (ms) would be a loop. */
const RELOAD_LOOP_MS = 60_000

/**
 * Reloads the page once when code can't be loaded because a deployment has replaced it. What was typed stays. A single lost file, or
 * a server that is down, is no reason: the part that misses its code asks for it again.
 */
export function reloadForNewVersion(): void {
  if (typedTexts().get()) void import('./restore-typed.ts').then(({ restoreTyped }) => restoreTyped())
  let asking = false
  // Vite dispatches it for every `import()` that fails.
  window.addEventListener('vite:preloadError', async () => {
    if (asking) return
    asking = true
    const isNew = await servesOtherVersion().catch(() => false)
    asking = false
    if (!isNew || Date.now() - reloadedAt().get() < RELOAD_LOOP_MS) return
    reloadedAt().set(Date.now())
    keepTyped()
    location.reload()
  })
}

/** Whether the server's page starts another script than this one did. */
async function servesOtherVersion(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  const answer = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-store' })
  return answer.ok && own != null && !(await answer.text()).includes(own)
}
