/**
 * Counts React's commits by the hook that its devtools use, which production builds call too: what is timed is not a profiling
 * build. React looks for it when it is loaded.
 */
export const commits = { count: 0 }

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      commits.count++
    },
    onCommitFiberUnmount: () => {},
  },
})
