import './floor.css'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import type { GoodsListPage } from '#app/contract/goods-list.ts'

/** The least that shows the goods list: React, react-query, the same 24 cards and pictures; nothing live, no routes, no languages. */
function Floor() {
  const { data } = useQuery({
    queryKey: ['goods'],
    queryFn: async (): Promise<GoodsListPage> => (await fetch('/api/goods?sort=newest&limit=24')).json(),
  })
  return (
    <main>
      <h1>장터</h1>
      <ul>
        {data?.goods.map(({ goodsId, name, price, thumbnailUrl }) => (
          <li key={goodsId}>
            <a href={`/goods/${goodsId}`}>
              <img src={thumbnailUrl} alt="" width="160" height="160" loading="lazy" />
              <p>{name}</p>
              <b>{price.toLocaleString('ko-KR')}원</b>
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Floor />
    </QueryClientProvider>,
  )
