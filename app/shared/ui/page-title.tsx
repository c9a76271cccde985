interface PageTitleProps {
  children: string
  /** For pages whose look needs no visible heading: it is still read out. */
  hidden?: boolean
}

/** The page's heading and the tab's title; React hoists `<title>` into the head. */
export const PageTitle = ({ children, hidden = false }: PageTitleProps) => (
  <>
    <title>{`${children} · 장터`}</title>
    <h1 className={hidden ? 'sr-only' : 'mb-6 text-2xl font-bold'}>{children}</h1>
  </>
)
