import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pictures } from '../vite/pictures.ts'
import { shopForStories } from '../vite/shop-in-tab.ts'

/** The app's build as stories need it: with the shop in the tab, and without a server. */
export default defineConfig({
  plugins: [react(), tailwindcss(), pictures(), shopForStories()],
})
