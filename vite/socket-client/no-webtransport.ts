/** In place of engine.io-client's third transport, which the shop's server does not speak. The client leaves out what is undefined. */
export const WT = undefined
