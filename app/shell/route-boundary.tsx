import { Component, type ReactNode } from 'react'
import { LoadError } from '#app/shared/ui/load-error.tsx'

const RELOADED_AT = 'reloaded-for-new-version'
/** A second reload within this time (ms) would be a loop. */
const RELOAD_LOOP_MS = 60_000

/** After a deployment the old chunks are gone: one reload brings the new app. Says whether it reloads. */
function reloadForNewVersion(error: unknown): boolean {
  const isStaleChunk = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
  if (!isStaleChunk || Date.now() - Number(sessionStorage.getItem(RELOADED_AT)) < RELOAD_LOOP_MS) return false
  sessionStorage.setItem(RELOADED_AT, String(Date.now()))
  location.reload()
  return true
}

/** Keeps a page's bug to that page: the frame stays, and the page can be tried again. */
export class RouteBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    reloadForNewVersion(error)
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return <LoadError error={this.state.error} onRetry={() => this.setState({ error: undefined })} />
  }
}
