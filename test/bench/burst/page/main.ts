// First, so that it is there when React is loaded.
import './commit-count.ts'
import { burstWatch } from './burst-watch.ts'
import { candidates, isCandidate } from './candidates.ts'

const name = new URLSearchParams(location.search).get('candidate') ?? ''
const root = document.getElementById('root')
if (!isCandidate(name) || !root) throw new Error('The page needs ?candidate=…')

globalThis.burstWatch = burstWatch
// Not by a top-level await: a candidate's chunk may import this one, and each would wait for the other.
void candidates[name].load().then(({ start }) => start(root, `${location.origin}/`))
