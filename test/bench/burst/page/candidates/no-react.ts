import { Manager } from 'socket.io-client'
import type { Sale } from '../../sale.ts'
import { reportEnd, reportProcessed } from '../burst-watch.ts'
import { goods } from '../goods.ts'

const shownSales = 20
/** As seldom as our query link. */
const cardInterval = 250

function element(name: string, className: string, ...children: (Node | string)[]) {
  const made = document.createElement(name)
  made.className = className
  made.append(...children)
  return made
}

/** What ours shows, by hand: nothing is checked, nothing is replayed, each frame writes what has changed. */
export function start(root: HTMLElement, url: string): void {
  const total = element('output', '')
  const rows: HTMLElement[] = []
  const list = element('ol', 'sales')
  const stocks = new Map(goods.map((one) => [one.goodsId, element('p', 'stock', String(one.stock))]))
  const cards = goods.map((one) =>
    element('article', '', element('h2', '', one.name), element('p', '', one.price), stocks.get(one.goodsId) ?? ''),
  )
  root.append(element('section', 'goods', ...cards), element('aside', '', total, list))

  let count = 0
  let newest: Sale[] = []
  let changed = new Map<number, number>()
  let planned = false
  let cardsPlanned = false

  const drawCards = () => {
    cardsPlanned = false
    for (const [goodsId, stock] of changed) {
      const shown = stocks.get(goodsId)
      if (shown) shown.textContent = String(stock)
    }
    changed = new Map()
  }
  const draw = () => {
    planned = false
    total.textContent = String(count)
    reportProcessed(count)
    newest = newest.slice(-shownSales)
    newest.forEach((sale, place) => {
      const row = rows[place] ?? element('li', '')
      if (!rows[place]) {
        rows.push(row)
        list.append(row)
      }
      row.dataset.seq = String(sale.seq)
      row.textContent = `${sale.nickname}님이 방금 ${sale.goodsName}을 구매했어요!`
    })
    if (cardsPlanned) return
    cardsPlanned = true
    setTimeout(drawCards, cardInterval)
  }

  const socket = new Manager(url, { transports: ['websocket'] }).socket('/')
  socket.on('SALE', (sale: Sale) => {
    count++
    newest.push(sale)
    changed.set(sale.goodsId, sale.stock)
    if (planned) return
    planned = true
    requestAnimationFrame(draw)
  })
  socket.on('END', reportEnd)
}
