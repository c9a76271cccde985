import { Component, type ReactNode } from 'react'

/** A bug in what is live takes the news away, and not the shop. */
export class LiveBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? null : this.props.children
  }
}
