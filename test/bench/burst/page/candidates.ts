interface Candidate {
  title: string
  load: () => Promise<{ start: (root: HTMLElement, url: string) => void }>
}

/** Who takes part; the first is the floor. */
export const candidates = {
  'no-react': { title: 'no React at all (floor)', load: () => import('./candidates/no-react.ts') },
  ours: { title: 'ours: log + state + query link', load: () => import('./candidates/ours.tsx') },
  'last-message': {
    title: '`socket.io-react-hook`, `lastMessage`',
    load: () => import('./candidates/last-message.tsx'),
  },
  'readme-list': {
    title: '`socket.io-react-hook`, list of its README',
    load: () => import('./candidates/readme-list.tsx'),
  },
  'naive-effect': {
    title: '`useEffect` + unbounded list',
    load: () => import('./candidates/naive-effect.tsx'),
  },
  'flush-sync': {
    title: '`flushSync` per message',
    load: () => import('./candidates/flush-sync.tsx'),
  },
  'set-query-data': {
    title: '`setQueryData` per message',
    load: () => import('./candidates/set-query-data.tsx'),
  },
} satisfies Record<string, Candidate>

export type CandidateName = keyof typeof candidates

export const isCandidate = (name: string): name is CandidateName => Object.hasOwn(candidates, name)
