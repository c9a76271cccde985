import { useEffect } from 'react'

/** Puts the number of unread messages before the document's title on every page: "(2) 장바구니". */
export function useUnreadInTitle(unread: number): void {
  useEffect(() => {
    const show = (count: number) => {
      const plain = document.title.replace(/^\(\d+\) /, '')
      const title = count > 0 ? `(${count}) ${plain}` : plain
      if (document.title !== title) document.title = title
    }
    show(unread)
    // Each page sets its own title, so the number is added again when the title changes.
    const pages = new MutationObserver(() => show(unread))
    pages.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => {
      pages.disconnect()
      show(0)
    }
  }, [unread])
}
