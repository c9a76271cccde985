import { Component, type ReactNode } from 'react'

/** Contains errors of the live updates: the shop goes on without them. */
export class LiveBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? null : this.props.children
  }
}
