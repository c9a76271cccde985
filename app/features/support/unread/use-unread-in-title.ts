import { useEffect } from 'react'

/** "(2) 장바구니": the document's title tells of what is unread, on whichever page, as long as there is something. */
export function useUnreadInTitle(unread: number): void {
  useEffect(() => {
    const show = (count: number) => {
      const plain = document.title.replace(/^\(\d+\) /, '')
      const title = count > 0 ? `(${count}) ${plain}` : plain
      if (document.title !== title) document.title = title
    }
    show(unread)
    // Each page has a title of its own.
    const pages = new MutationObserver(() => show(unread))
    pages.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => {
      pages.disconnect()
      show(0)
    }
  }, [unread])
}
