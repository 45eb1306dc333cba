/** The types of node-options.mjs, for the tests, which start the product as the launcher does. */
export const NODE_OPTIONS: readonly string[];
