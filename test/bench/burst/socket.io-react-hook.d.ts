/** Declared here, as the package is installed only where the benchmark is run; this is what the benchmark uses of it. */
declare module 'socket.io-react-hook' {
  import type { ReactNode } from 'react'
  import type { ManagerOptions, Socket } from 'socket.io-client'

  export function IoProvider(props: { children: ReactNode }): ReactNode
  export function useSocket(url: string, options: Partial<ManagerOptions>): { socket: Socket }
  export function useSocketEvent<T>(
    socket: Socket,
    event: string,
    options?: { onMessage?: (message: T) => void },
  ): { lastMessage: T | undefined }
}
