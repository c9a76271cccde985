import type { Plugin } from 'vite'

/**
 * Lets browsers paint nothing before the app's script has run: it knows which scheme has been chosen, and until then there is
 * only a ground in the other one to see. See https://html.spec.whatwg.org/#blocking-attributes.
 */
export function paintOnce(): Plugin {
  return {
    name: 'jangteo:paint-once',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<script type="module" crossorigin src="/assets/', (tag) =>
          tag.replace('<script', '<script blocking="render"'),
        ),
    },
  }
}
