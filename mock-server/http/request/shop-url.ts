export const isSocketUrl = (url: string | undefined): boolean => url?.startsWith('/socket.io/') === true

/** Whether the server answers a URL itself instead of with a file of the app. */
export const isShopUrl = (url: string | undefined): boolean =>
  isSocketUrl(url) || /^\/(api|healthz|readyz)(?=[/?]|$)/.test(url ?? '')
