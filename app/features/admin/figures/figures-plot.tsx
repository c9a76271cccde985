import { useEffect, useEffectEvent, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { FiguresBucket, FiguresPeriod } from '#app/contract/admin.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { formatTick, shopTimeZone } from './format-bucket.ts'

const HEIGHT = 150

/** Half the time (s) of one part of each period, so that the first and the last bar are as wide as the others. */
const HALF_A_PART = { hour: 30, day: 300, week: 1_800, month: 43_200 } as const satisfies Record<FiguresPeriod, number>

interface FiguresPlotProps {
  /** What the bars show. */
  label: string
  /** The part under the pointer in words. */
  pointed: string | undefined
  /** The class with the colour of the bars. */
  fill: string
  period: FiguresPeriod
  buckets: readonly FiguresBucket[]
  /** What of a bucket is the height of its bar. */
  measure: 'orders' | 'revenue'
  /** The scale reaches at least this value, so that a single order does not look like a rush. */
  least: number
  /** The text of a mark of the scale. */
  format: (value: number) => string
  /** Called with the index of the part that the pointer is over. */
  onPoint: (index: number | undefined) => void
}

/**
 * One measure of a period as bars. The pointer's line is in all plots at once. Reads its colours from the CSS when it draws, so that
 * they match the legend and the colour scheme.
 */
export function FiguresPlot({ label, pointed, fill, period, buckets, measure, least, ...props }: FiguresPlotProps) {
  const [language] = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot>(undefined)
  const format = useEffectEvent(props.format)
  const onPoint = useEffectEvent(props.onPoint)

  useEffect(() => {
    if (!root.current || !box.current || !canDraw()) return
    const element = box.current
    const drawn = new uPlot(
      {
        ...plotOptions(root.current, period, least),
        width: element.clientWidth,
        axes: axesOf(root.current, {
          isOfDays: period === 'week' || period === 'month',
          formatTime: (time) => formatTick(language, period, time * 1000),
          formatValue: (value) => format(value),
        }),
        hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
      },
      [[], []],
      element,
    )
    chart.current = drawn
    const observer = new ResizeObserver(() => drawn.setSize({ width: element.clientWidth, height: HEIGHT }))
    observer.observe(element)
    const redraw = () => drawn.redraw()
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', redraw)
    const theme = new MutationObserver(redraw)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      observer.disconnect()
      scheme.removeEventListener('change', redraw)
      theme.disconnect()
      drawn.destroy()
    }
  }, [language, period, least])

  useEffect(() => {
    chart.current?.setData([
      buckets.map(({ minute }) => Date.parse(minute) / 1000),
      buckets.map((bucket) => bucket[measure]),
    ])
  }, [buckets, measure, language, period])

  return (
    <div ref={root}>
      <p className="flex min-h-6 flex-wrap items-center gap-x-5 text-sm text-ink-soft">
        <span className="inline-flex items-center gap-2">
          <span data-colour="bars" className={classNames('size-3 rounded-sm', fill)} />
          {label}
        </span>
        <span data-colour="grid" className="hidden bg-line" />
        {pointed && <span className="ms-auto font-semibold text-ink digits">{pointed}</span>}
      </p>
      <div ref={box} aria-hidden="true" style={{ minHeight: HEIGHT }} />
    </div>
  )
}

/** Without a canvas, the table contains all numbers. */
const canDraw = () => document.createElement('canvas').getContext('2d') !== null

/** The colour that a hidden or shown swatch of the plot has now. */
const colourIn = (root: HTMLElement, name: string) => () => {
  const swatch = root.querySelector(`[data-colour="${name}"]`)
  return swatch ? getComputedStyle(swatch).backgroundColor : 'currentColor'
}

function plotOptions(root: HTMLElement, period: FiguresPeriod, least: number) {
  const bars = uPlot.paths.bars?.({ size: [0.7, 24] })
  return {
    height: HEIGHT,
    legend: { show: false },
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), shopTimeZone),
    cursor: { y: false, drag: { x: false, y: false }, sync: { key: 'figures' } },
    scales: {
      x: { time: true, range: (_, from, to) => [from - HALF_A_PART[period], to + HALF_A_PART[period]] },
      y: { range: (_, _min, max) => [0, Math.max(least, max * 1.1)] },
    },
    series: [{}, { fill: colourIn(root, 'bars'), points: { show: false }, ...(bars && { paths: bars }) }],
  } satisfies Partial<uPlot.Options>
}

/** How far apart (s) the marks of an axis of days may be. */
const dayIncrements = [1, 2, 4, 7, 14].map((days) => days * 86_400)

interface AxesOptions {
  isOfDays: boolean
  formatTime: (seconds: number) => string
  formatValue: (value: number) => string
}

function axesOf(root: HTMLElement, { isOfDays, formatTime, formatValue }: AxesOptions): uPlot.Axis[] {
  const axis = {
    stroke: () => getComputedStyle(root.querySelector('p') ?? root).color,
    font: `12px ${getComputedStyle(root).fontFamily}`,
    grid: { stroke: colourIn(root, 'grid'), width: 1 },
    ticks: { show: false },
  } satisfies uPlot.Axis
  return [
    {
      ...axis,
      grid: { show: false },
      size: 32,
      ...(isOfDays && { space: 80, incrs: dayIncrements }),
      values: (_, times) => times.map(formatTime),
    },
    // As wide in every plot, so that their times stand below each other.
    { ...axis, size: 60, space: 30, values: (_, values) => values.map(formatValue) },
  ]
}
