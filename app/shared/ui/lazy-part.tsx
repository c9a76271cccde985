import { type ComponentType, lazy, type ReactNode, useEffect, useEffectEvent, useReducer, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { retryLoad } from './retry-load.ts'

/** What a component gets that stands in for a part whose code could not be loaded, beside the part's own props. */
export interface NotLoadedProps {
  /** An `ApiError` with the code `network`, or what the part's code threw. */
  error: unknown
  /** Tries again now; it is tried again by itself, too. */
  onRetry: () => void
}

type LazyPart<P> = ComponentType<P> & {
  /** Loads the code in advance. Errors are ignored, because the part itself shows them. */
  preload: () => Promise<void>
}

/** The server is down or the device offline, or a deployment has removed the old files. */
const isMissingCode = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message)

/**
 * A component whose code loads when it is first rendered. It suspends meanwhile. `name` is the component's in the module that `load`
 * loads. In contrast to `React.lazy` a failure is not for good: `NotLoaded` is shown, and the code is asked for again.
 */
export function lazyPart<K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  NotLoaded: ComponentType<P & NotLoadedProps>,
): LazyPart<P> {
  let Loaded: ComponentType<P> | undefined
  let failure: unknown
  const attempt = async () => {
    try {
      Loaded ??= (await load())[name]
    } catch (error) {
      failure = error
      throw error
    }
  }

  /** Stands where the first attempt has failed. */
  function Retried(props: P) {
    const [, render] = useReducer((count: number) => count + 1, 0)
    return Loaded ? (
      <Loaded {...props} />
    ) : (
      <Missing load={attempt} onLoaded={render}>
        <NotLoaded {...props} error={textable(failure)} onRetry={() => void attempt().then(render, render)} />
      </Missing>
    )
  }
  const Lazy = lazy(async (): Promise<{ default: ComponentType<P> }> => {
    await attempt().catch(() => {})
    return { default: Loaded ?? Retried }
  })
  function Part(props: P) {
    // `lazy` suspends even if the code is loaded, and the fallback would flash. State keeps the choice, so that the part does not
    // remount.
    const [Chosen] = useState(() => Loaded ?? Lazy)
    return <Chosen {...props} />
  }
  return Object.assign(Part, { preload: () => attempt().catch(() => {}) })
}

const textable = (error: unknown) => (isMissingCode(error) ? new ApiError('network', { cause: error }) : error)

interface MissingProps {
  load: () => Promise<void>
  onLoaded: () => void
  children: ReactNode
}

/** Asks for missing code again for as long as it is shown, the first time at once: a single packet may have been lost. */
function Missing({ load, onLoaded, children }: MissingProps) {
  const ask = useEffectEvent(async (signal: AbortSignal) => {
    await retryLoad(load, signal)
    if (!signal.aborted) onLoaded()
  })
  useEffect(() => {
    const left = new AbortController()
    void ask(left.signal)
    return () => left.abort()
  }, [])
  return children
}
