import { type UIEvent, useRef, useState } from 'react'

/**
 * A row of slides, each as wide as the row, that is swiped by the browser's own scrolling. Returns which one is shown, and the props of
 * the row and of each slide. It does not move by itself, so there is no motion to reduce.
 */
export function useSlides(count: number, first = 0) {
  const ref = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(first)
  return {
    /** An administrator may take pictures away while they are looked at. */
    at: Math.min(wanted, count - 1),
    show: (index: number) => {
      setWanted(index)
      if (ref.current) ref.current.scrollLeft = index * ref.current.clientWidth
    },
    row: {
      ref,
      style: { scrollSnapType: 'x mandatory' },
      onScroll: ({ currentTarget: { scrollLeft, clientWidth } }: UIEvent) =>
        setWanted(Math.round(scrollLeft / clientWidth)),
    },
    slide: { style: { scrollSnapAlign: 'center' } },
  }
}
