import type { Plugin } from 'vite'

/**
 * Blocks painting until the app's script has run, because only the script knows the chosen colour scheme. An earlier paint could
 * flash a background of the other scheme. See https://html.spec.whatwg.org/#blocking-attributes.
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
