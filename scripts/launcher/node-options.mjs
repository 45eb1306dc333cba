/** Node's own options for each process of the product: traces name the TypeScript line; a `__proto__` in somebody's JSON is nothing special. */
export const NODE_OPTIONS = ['--enable-source-maps', '--disable-proto=delete', '--max-semi-space-size=32'];
